import { TAB_NAMES } from '../article/listing'
import { ROLE_NAMES } from '../user/account'

/** What the log calls things, in the order in which a filter offers them. */
export const SUBJECTS: Readonly<Record<string, string>> = {
  article: '文章',
  media: '圖片',
  section: '欄目',
  author: '作者',
  tag: '標籤',
  redirect: '轉址',
  settings: '設定',
  user: '帳戶',
}

/** What each command did, in words. What is not named here is shown as it is called. */
const ACTIONS: Readonly<Record<string, string>> = {
  createDraft: '開了一篇草稿',
  saveDraft: '儲存了草稿',
  submitForReview: '把文章送審',
  recallFromReview: '收回了送審的文章',
  returnToAuthor: '把文章退回作者',
  scheduleArticle: '排定了發佈時間',
  unscheduleArticle: '取消了排程',
  publishArticle: '發佈了文章',
  correctArticle: '發佈了更新',
  discardWorkingCopy: '放棄了未發佈的修改',
  withdrawArticle: '撤回了文章',
  tagArticles: '為文章加了標籤',
  moveArticles: '改了文章的欄目',
  trashArticles: '把文章移到垃圾桶',
  restoreArticles: '由垃圾桶還原文章',
  restoreRevision: '還原了舊版本',
  takeOver: '接手編輯',
  makePreviewLink: '開了預覽連結',
  revokePreviewLink: '撤銷了預覽連結',
  storePicture: '上載了圖片',
  describePicture: '修改了圖片資料',
  replacePicture: '換了圖片',
  deletePicture: '刪除了圖片',
  createSection: '新增了欄目',
  updateSection: '修改了欄目',
  orderSections: '更改了欄目次序',
  deleteSection: '刪除了欄目',
  createAuthor: '新增了作者',
  updateAuthor: '修改了作者',
  linkAccounts: '更改了作者的帳戶',
  deleteAuthor: '刪除了作者',
  renameTag: '修改了標籤',
  mergeTag: '合併了標籤',
  deleteTag: '刪除了標籤',
  addRedirect: '新增了轉址',
  deleteRedirect: '刪除了轉址',
  saveSite: '更改了網站設定',
  savePins: '更改了置頂文章',
  createUser: '新增了帳戶',
  inviteUser: '邀請了新帳戶',
  resendInvitation: '再寄了一次邀請',
  acceptInvitation: '接受了邀請',
  changeRole: '更改了帳戶的角色',
  linkAuthors: '更改了帳戶的作者',
  disableUser: '停用了帳戶',
  enableUser: '重新啟用了帳戶',
  setPassword: '重設了密碼',
  changePassword: '更改了自己的密碼',
  sendReset: '寄出了重設密碼的連結',
  resetPassword: '用連結重設了密碼',
  addPasskey: '加入了通行密鑰',
  renamePasskey: '為通行密鑰改了名',
  removePasskey: '移除了通行密鑰',
  turnOnSecondFactor: '開啟了雙重驗證',
  turnOffSecondFactor: '關閉了雙重驗證',
  renewRecoveryCodes: '換了新的復原碼',
  useRecoveryCode: '用了一個復原碼',
}

const FIELDS: Readonly<Record<string, string>> = {
  name: '名稱',
  slug: '網址代稱',
  description: '簡介',
  accent: '顏色',
  disclaimer: '免責聲明',
  authorsPublish: '作者可自行發佈',
  order: '次序',
  line: '專欄題目',
  biography: '作者簡介',
  pictureId: '圖片編號',
  accounts: '帳戶',
  articles: '文章數目',
  into: '併入',
  from: '舊網址',
  to: '新網址',
  sharePicture: '分享圖片編號',
  footerLinks: '頁底連結',
  pins: '置頂文章',
  title: '標題',
  summary: '摘要',
  body: '內文',
  status: '狀態',
  publishedAt: '發佈時間',
  withdrawalNotice: '撤回說明',
  sectionId: '欄目編號',
  authorId: '作者編號',
  tags: '標籤',
  role: '角色',
  email: '電郵',
  disabledAt: '停用時間',
  note: '給作者的話',
  expiresAt: '有效至',
  fileName: '檔名',
  alt: '替代文字',
  caption: '圖片說明',
  credit: '來源',
  width: '闊度',
  height: '高度',
  bytes: '大小（位元組）',
  focalX: '焦點（由左起）',
  focalY: '焦點（由上起）',
  picture: '圖片編號',
  passkey: '通行密鑰',
  password: '密碼',
}

export const actionWords = (action: string): string => ACTIONS[action] ?? action
export const subjectWords = (subject: string): string => SUBJECTS[subject] ?? subject

/** A value in words: nothing is a dash, and what has parts is set out in lines. */
/** What fields hold that have few values. */
const VALUES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  role: ROLE_NAMES,
  status: TAB_NAMES,
}

function valueWords(value: unknown): string {
  if (value === null || value === undefined || value === '') return '—'
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (Array.isArray(value)) return value.length === 0 ? '—' : value.map(valueWords).join('\n')
  if (typeof value === 'object') return Object.values(value).map(valueWords).join(' ')
  return String(value)
}

/** One field of a change, in words. */
export interface FieldChange {
  name: string
  before: string
  after: string
}

const fieldsOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {}

/** What was there and what is there now, field by field. */
export function fieldChanges(before: unknown, after: unknown): FieldChange[] {
  const [was, is] = [fieldsOf(before), fieldsOf(after)]
  const names = [...new Set([...Object.keys(was), ...Object.keys(is)])]
  const words = (name: string, value: unknown) => VALUES[name]?.[String(value)] ?? valueWords(value)
  return names.map((name) => ({ name: FIELDS[name] ?? name, before: words(name, was[name]), after: words(name, is[name]) }))
}

/** An entry of the log as the studio shows it. */
export interface AuditLine {
  id: number
  at: { iso: string; text: string }
  who: string
  /** E.g. 修改了欄目. */
  what: string
  /** The noun in words, and what the subject is called. */
  subject: string
  label: string
  changes: FieldChange[]
}

/** An entry as the export writes it. */
export interface AuditRow {
  id: number
  at: string
  userId: number | null
  name: string
  action: string
  subject: string
  subjectId: number | null
  label: string
  before: unknown
  after: unknown
}

/** One cell: always quoted, and with an apostrophe before what a spreadsheet would take for a formula. */
function cell(value: unknown): string {
  const text = value === null || value === undefined ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value)
  const safe = /^[\s\p{Cc}]*[=+\-@＝＋－＠]|^[\t\r\n]/u.test(text) ? `'${text}` : text
  return `"${safe.replaceAll('"', '""')}"`
}

const csvLine = (cells: readonly unknown[]) => `${cells.map(cell).join(',')}\r\n`

/** With the mark by which spreadsheets know UTF-8. */
export const CSV_HEAD = `\uFEFF${csvLine(['編號', '時間', '帳戶編號', '姓名', '做了甚麼', '動作', '對象', '對象編號', '對象名稱', '之前', '之後'])}`

export function csvRow({ id, at, userId, name, action, subject, subjectId, label, before, after }: AuditRow): string {
  return csvLine([id, at, userId, name, actionWords(action), action, subjectWords(subject), subjectId, label, before, after])
}

export const jsonRow = (row: AuditRow): string => `${JSON.stringify(row)}\n`
