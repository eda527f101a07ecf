import { z } from 'zod'
import { parseId, rowId } from '../row-id'
import { SUBJECTS, type Subject } from './words'

/** A day that a calendar has, of a year that every part of the program can reckon with. */
const day = z.iso.date().regex(/^[12]/).optional().catch(undefined)

/** What the address of the log, or of its export, asks for. What makes no sense is left out, so that a mistyped address shows the log. */
export const auditFilterSchema = z.object({
  subject: z
    .enum(Object.keys(SUBJECTS) as [Subject, ...Subject[]])
    .optional()
    .catch(undefined),
  /** Id of an account, or `system` for the program itself. */
  person: z
    .union([z.literal('system'), z.string().transform(parseId).pipe(rowId)])
    .optional()
    .catch(undefined),
  /** Calendar days in the site's time zone, both included. */
  from: day,
  to: day,
})
export type AuditFilter = z.output<typeof auditFilterSchema>

export const auditFormatSchema = z.enum(['csv', 'jsonl'], '請選擇 CSV 或 JSON Lines 格式。')
