import { articlesTag } from '../article/tags'
import { cachedRead } from '../cache/read'
import { db } from '../db/client'
import { filedBy, filedUnder, indexedText } from './words'

/** The name of an author or a tag. */
export interface Named {
  kind: 'author' | 'tag'
  id: number
  name: string
  slug: string
  /** As the index knows words: between spaces, to be looked through for a phrase. */
  words: string
  /** What articles are filed under that it means. */
  filed: string[]
}

export const padded = (name: string) => ` ${indexedText(name).join(' ')} `

/** Whether these words of the index stand in a name one after the other; of the last one its beginning, where it is only begun. */
export const holds = ({ words }: Pick<Named, 'words'>, phrase: readonly string[], begun = false): boolean =>
  words.includes(` ${phrase.join(' ')}${begun ? '' : ' '}`)

/** Every name of an author or a tag, whether or not there is anything public of it. */
export function getNames(): Promise<Named[]> {
  return cachedRead(['search-names'], [articlesTag], async () => {
    const [authors, tags] = await Promise.all([
      db().author.findMany({ orderBy: { id: 'asc' }, select: { id: true, name: true, slug: true } }),
      db().tag.findMany({ orderBy: { id: 'asc' }, select: { id: true, name: true, slug: true, formerly: { select: { id: true } } } }),
    ])
    return [
      ...authors.map((author) => ({ kind: 'author' as const, ...author, words: padded(author.name), filed: [filedBy(author.id)] })),
      ...tags.map(({ formerly, ...tag }) => ({
        kind: 'tag' as const,
        ...tag,
        words: padded(tag.name),
        filed: [tag.id, ...formerly.map(({ id }) => id)].map(filedUnder),
      })),
    ]
  })
}
