import { CSV_HEAD, csvRow, jsonRow } from './audit'
import { readEntries } from './queries'
import type { AuditFilter } from './schema'

const FORMATS = {
  csv: { type: 'text/csv; charset=utf-8', head: CSV_HEAD, row: csvRow },
  jsonl: { type: 'application/jsonl; charset=utf-8', head: '', row: jsonRow },
} as const

/** The log as a file. It is read as fast as it is taken, so that a log of any length needs the memory of a few hundred lines. */
export function exportEntries(format: keyof typeof FORMATS, filter: AuditFilter): Response {
  const { type, head, row } = FORMATS[format]
  const pages = readEntries(filter)
  const encoder = new TextEncoder()
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      if (head) controller.enqueue(encoder.encode(head))
    },
    async pull(controller) {
      const { value, done } = await pages.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value.map(row).join('')))
    },
    async cancel() {
      await pages.return(undefined)
    },
  })
  return new Response(body, {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="readon-audit.${format}"`,
      'cache-control': 'no-store',
    },
  })
}
