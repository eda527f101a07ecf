import { z } from 'zod'
import { rowId } from '../row-id'

const day = z
  .string()
  .regex(/^[1-9]\d{3}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)
  .optional()
  .catch(undefined)

/** What the address of the log, or of its export, asks for. What makes no sense is left out, so that a mistyped address shows the log. */
export const auditFilterSchema = z.object({
  subject: z.string().max(40).optional().catch(undefined),
  /** Id of an account, or `system` for the program itself. */
  person: z
    .union([z.literal('system'), z.coerce.number().pipe(rowId)])
    .optional()
    .catch(undefined),
  /** Calendar days in the site's time zone, both included. */
  from: day,
  to: day,
})
export type AuditFilter = z.output<typeof auditFilterSchema>

export const auditFormatSchema = z.enum(['csv', 'jsonl'], '請選擇 CSV 或 JSON Lines 格式。')
