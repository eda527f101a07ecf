import type { Db } from '../db/client'
import type { Term } from '../simplified/text'

/** How names and words of the newsroom are written in Simplified Chinese: authors keep theirs, unless a term says otherwise. */
export async function readSpellings(db: Db): Promise<Term[]> {
  const authors = await db.author.findMany({ select: { name: true }, orderBy: { id: 'asc' } })
  return authors.map(({ name }) => ({ traditional: name, simplified: name }))
}
