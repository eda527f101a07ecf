import { db } from '../db/client'
import type { TermLine } from './term'

const PAGE = 50

/** Entries of the dictionary, the youngest first. `before` is the id that the page before ended with. */
export async function listTerms(words: string, before?: number): Promise<{ terms: TermLine[]; before: number | null }> {
  const rows = await db().term.findMany({
    where: {
      ...(before ? { id: { lt: before } } : {}),
      ...(words ? { OR: [{ traditional: { contains: words } }, { simplified: { contains: words } }] } : {}),
    },
    orderBy: { id: 'desc' },
    take: PAGE + 1,
    select: { id: true, version: true, traditional: true, simplified: true },
  })
  const terms = rows.slice(0, PAGE)
  return { terms, before: rows.length > PAGE ? (terms.at(-1)?.id ?? null) : null }
}
