import { STATE_NAMES } from '../article/state'
import { csvHead, csvLine } from '../text/csv'
import { fullDateline } from '../text/dateline'
import { ROLE_NAMES } from '../user/account'
import { actionWords, fieldWords, subjectWords } from './words'

/** Fields whose values are words of the program's own. */
const VALUES: Readonly<Partial<Record<string, Readonly<Record<string, string>>>>> = { status: STATE_NAMES, role: ROLE_NAMES }

/** A moment as JSON keeps it. */
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/

/** A value in words: nothing is a dash, a moment is told in the site's time, and what has parts is set out in lines. */
function valueWords(value: unknown, zone: string, words: Readonly<Record<string, string>> = {}): string {
  const inWords = (part: unknown) => valueWords(part, zone, words)
  if (value === null || value === undefined || value === '') return '—'
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (Array.isArray(value)) return value.length === 0 ? '—' : value.map(inWords).join('\n')
  if (typeof value === 'object') return Object.values(value).map(inWords).join(' ')
  const text = String(value)
  if (Object.hasOwn(words, text)) return words[text] ?? text
  return MOMENT.test(text) ? fullDateline(new Date(text), zone) : text
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
export function fieldChanges(before: unknown, after: unknown, zone: string): FieldChange[] {
  const [was, is] = [fieldsOf(before), fieldsOf(after)]
  const names = [...new Set([...Object.keys(was), ...Object.keys(is)])]
  const inWords = (name: string, value: unknown) => valueWords(value, zone, Object.hasOwn(VALUES, name) ? VALUES[name] : undefined)
  return names.map((name) => ({ name: fieldWords(name), before: inWords(name, was[name]), after: inWords(name, is[name]) }))
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

export const CSV_HEAD = csvHead(['編號', '時間', '帳戶編號', '姓名', '做了甚麼', '動作', '對象', '對象編號', '對象名稱', '之前', '之後'])

export function csvRow({ id, at, userId, name, action, subject, subjectId, label, before, after }: AuditRow): string {
  return csvLine([id, at, userId, name, actionWords(action), action, subjectWords(subject), subjectId, label, before, after])
}

export const jsonRow = (row: AuditRow): string => `${JSON.stringify(row)}\n`
