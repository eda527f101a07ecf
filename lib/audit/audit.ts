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
  submitArticle: '把文章送審',
  returnArticle: '把文章退回作者',
  scheduleArticle: '排定了刊出時間',
  publishArticle: '發佈了文章',
  correctArticle: '發佈了更新',
  withdrawArticle: '撤回了文章',
  trashArticle: '把文章移到回收筒',
  restoreArticle: '由回收筒取回文章',
  deleteArticle: '永久刪除了文章',
  restoreRevision: '還原了舊版本',
  takeOver: '接手編輯',
  createPreviewLink: '開了預覽連結',
  revokePreviewLink: '取消了預覽連結',
  storePicture: '上載了圖片',
  updatePicture: '修改了圖片資料',
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
  updateUser: '修改了帳戶',
  changeRole: '更改了帳戶的角色',
  disableUser: '停用或恢復了帳戶',
  setPassword: '重設了密碼',
  changePassword: '更改了自己的密碼',
  removeFactors: '移除了雙重驗證和通行密鑰',
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
  publishedAt: '刊出時間',
  withdrawalNotice: '撤回說明',
  sectionId: '欄目編號',
  authorId: '作者編號',
  tags: '標籤',
  role: '角色',
  email: '電郵',
  disabledAt: '停用時間',
  secondFactor: '雙重驗證',
  passkeys: '通行密鑰',
}

export const actionWords = (action: string): string => ACTIONS[action] ?? action
export const subjectWords = (subject: string): string => SUBJECTS[subject] ?? subject

/** A value in words: nothing is a dash, and what has parts is set out in lines. */
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
  return names.map((name) => ({ name: FIELDS[name] ?? name, before: valueWords(was[name]), after: valueWords(is[name]) }))
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
