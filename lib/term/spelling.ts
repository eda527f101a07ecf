import type { Db } from '../db/client'
import type { Words } from '../simplified/dictionary'

/** A single character stands in too many words to be a name in all of them. */
const isName = (name: string) => Array.from(name).length > 1

/** How the newsroom writes its words in Simplified Chinese: authors keep their names, and the dictionary says the rest. */
export async function readWords(db: Db): Promise<Words> {
  const [authors, terms] = await Promise.all([
    db.author.findMany({ select: { name: true }, orderBy: { id: 'asc' } }),
    db.term.findMany({ select: { traditional: true, simplified: true }, orderBy: { id: 'asc' } }),
  ])
  return {
    names: authors.map(({ name }) => name).filter(isName),
    terms: terms.map(({ traditional, simplified }) => ({ traditional, simplified: simplified || traditional })),
  }
}
