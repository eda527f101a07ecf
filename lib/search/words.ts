import { createHash } from 'node:crypto'
import { BREAK, words } from './tokens'

/** The words of a text of a megabyte, each another one, have to have room in the megabyte that PostgreSQL has for a text. */
const LONGEST_NAME = 30

/** A word as the index of either engine takes it, of the letters a to z and digits; no two words have one name. */
function nameOf(word: string): string {
  if (word === BREAK) return 'b'
  const name = /^[a-z0-9]+$/.test(word) ? `w${word}` : `x${Buffer.from(word).toString('hex')}`
  return name.length <= LONGEST_NAME
    ? name
    : `y${createHash('sha256')
        .update(word)
        .digest('hex')
        .slice(0, LONGEST_NAME - 1)}`
}

export const indexed = (found: readonly string[]): string[] => found.map(nameOf)
export const indexedText = (text: string): string[] => indexed(words(text))

/** What articles are filed under. Capital letters would be lost; no word of a text begins with f. */
export const filedIn = (sectionId: number) => `fs${sectionId}`
export const filedBy = (authorId: number) => `fa${authorId}`
export const filedUnder = (tagId: number) => `ft${tagId}`

const IDS = 2n ** 31n

/** Under this an article stands in the index: newer ones have higher keys, and of two of one second the one with the higher id. */
export const keyOf = (publishedAt: Date, id: number): bigint => BigInt(Math.floor(publishedAt.getTime() / 1_000)) * IDS + BigInt(id)
export const idOf = (key: bigint): number => Number(BigInt.asUintN(31, key))
/** The lowest key that an article of this moment can have. */
export const firstKey = (moment: Date): bigint => keyOf(moment, 0)
