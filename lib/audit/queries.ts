import { db } from '../db/client'
import type { Prisma } from '../db/generated/sqlite/client'
import { env } from '../env'
import { decodeKeyset, encodeKeyset, type Keyset } from '../feed/cursor'
import { dayBounds, isoWithOffset } from '../text/dateline'
import { fullMoment } from '../text/moment'
import { type AuditLine, type AuditRow, fieldChanges } from './audit'
import type { AuditFilter } from './schema'
import { actionWords, subjectWords } from './words'

const PAGE = 50
const EXPORT_PAGE = 500

function whereOf({ subject, person, from, to }: AuditFilter, after: Keyset | null): Prisma.AuditEntryWhereInput {
  const zone = env().SITE_TIMEZONE
  const end = to && dayBounds(to, zone)[1]
  return {
    AND: [
      subject ? { subject } : {},
      person === 'system' ? { userId: null } : person ? { userId: person } : {},
      from ? { at: { gte: dayBounds(from, zone)[0] } } : {},
      end ? { at: { lt: end } } : {},
      // The moment narrows by itself, so that the index is entered where the list goes on.
      after ? { at: { lte: after.at }, OR: [{ at: { lt: after.at } }, { id: { lt: after.id } }] } : {},
    ],
  }
}

const newestFirst = [{ at: 'desc' as const }, { id: 'desc' as const }]

/** Entries of the log, the newest first. `before` is the cursor of the page before. */
export async function listEntries(filter: AuditFilter, before?: string): Promise<{ entries: AuditLine[]; before: string | null }> {
  const after = before ? decodeKeyset(before) : null
  const zone = env().SITE_TIMEZONE
  const rows = await db().auditEntry.findMany({ where: whereOf(filter, after), orderBy: newestFirst, take: PAGE + 1 })
  const page = rows.slice(0, PAGE)
  const last = page.at(-1)
  const entries = page.map((row) => ({
    id: row.id,
    at: fullMoment(row.at, zone),
    who: row.name,
    what: actionWords(row.action),
    subject: subjectWords(row.subject),
    label: row.label,
    changes: fieldChanges(row.before, row.after, zone),
  }))
  return { entries, before: rows.length > PAGE && last ? encodeKeyset({ at: last.at, id: last.id }) : null }
}

/** All entries that a filter lets through, newest first, a few hundred at a time; what is written meanwhile is not among them. */
export async function* readEntries(filter: AuditFilter): AsyncGenerator<AuditRow[]> {
  const zone = env().SITE_TIMEZONE
  for (let after: Keyset | null = null; ; ) {
    const rows: Prisma.AuditEntryGetPayload<object>[] = await db().auditEntry.findMany({
      where: whereOf(filter, after),
      orderBy: newestFirst,
      take: EXPORT_PAGE,
    })
    if (rows.length > 0) yield rows.map((row) => ({ ...row, at: isoWithOffset(row.at, zone) }))
    const last = rows.at(-1)
    if (rows.length < EXPORT_PAGE || !last) return
    after = { at: last.at, id: last.id }
  }
}

/** Who may have written to the log, for the filter. */
export function listPeople(): Promise<{ id: number; name: string }[]> {
  return db().user.findMany({ orderBy: { id: 'asc' }, take: 500, select: { id: true, name: true } })
}
