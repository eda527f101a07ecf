import { exportEntries } from '../../../../lib/audit/export'
import { auditFilterSchema, auditFormatSchema } from '../../../../lib/audit/schema'
import { parseInput } from '../../../../lib/input'
import { studioRoute } from '../../../../lib/studio-route'
import { mustBeEditor } from '../../../../lib/user/actor'

/** The audit log as a file: CSV for spreadsheets, JSON Lines for programs. */
export const GET = studioRoute(async ({ signedIn, request }) => {
  mustBeEditor(signedIn.actor, '匯出紀錄')
  const { format, ...filter } = Object.fromEntries(new URL(request.url).searchParams)
  return exportEntries(parseInput(auditFormatSchema, format), parseInput(auditFilterSchema, filter))
})
