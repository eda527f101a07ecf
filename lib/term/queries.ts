import { db } from '../db/client'
import type { TermLine } from './term'

const PAGE = 50

/** Engines differ in which cases of a letter are one, so that is not left to them. */
const folded = (text: string) => text.normalize('NFKC').toLowerCase()

/** Entries of the dictionary, the youngest first. `before` is the id that the page before ended with. */
export async function listTerms(words: string, before?: number): Promise<{ terms: TermLine[]; before: number | null }> {
  const wanted = folded(words)
  const found = await db().term.findMany({
    where: before ? { id: { lt: before } } : {},
    orderBy: { id: 'desc' },
    // They are few: every change of one reads all of them.
    ...(words ? {} : { take: PAGE + 1 }),
    select: { id: true, version: true, traditional: true, simplified: true },
  })
  const rows = found.filter((term) => folded(`${term.traditional}\n${term.simplified}`).includes(wanted))
  const terms = rows.slice(0, PAGE)
  return { terms, before: rows.length > PAGE ? (terms.at(-1)?.id ?? null) : null }
}
