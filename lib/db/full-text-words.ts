import { createHash } from 'node:crypto'

const PLAIN = /^[a-z0-9]+$/

/** Refuses what an engine could take for more than a word. */
export function plain(words: readonly string[]): readonly string[] {
  const other = words.find((word) => !PLAIN.test(word))
  if (other !== undefined) throw new Error(`not a word of the index: ${other}`)
  return words
}

const HAN = /^x[0-9a-f]{6}$/

/** The name of two words that follow one another; no word begins with p or q. Short, because a text may have 16,000 of them. */
function pairOf(first: string, second: string): string {
  if (HAN.test(first) && HAN.test(second)) return `p${first.slice(1)}${second.slice(1)}`
  return `q${createHash('sha256').update(`${first} ${second}`).digest('hex').slice(0, 16)}`
}

export const pairsOf = (words: readonly string[]): string[] => words.slice(1).map((word, index) => pairOf(words[index] ?? '', word))

/** What is looked for in an index: of one word the word, of several their pairs one after the other. */
export const soughtOf = (words: readonly string[]): readonly string[] => (words.length > 1 ? pairsOf(plain(words)) : plain(words))
