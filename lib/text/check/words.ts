import type { Block } from './block'
import type { Fault, RuleName } from './suggestion'

/**
 * A wrong word and the right one. Directly after one of the characters `after`, or before one of `before`, the "wrong" word is right;
 * but before one of the words `yet` it is wrong all the same: 國傢具 is 國 and 傢具, unless it is 國家具有.
 */
export interface WrongWord {
  wrong: string
  right: string
  after: string
  before: string
  yet: readonly string[]
}

/** Reads a table, an entry a line: `wrong right <characters that may stand before it >characters that may follow it !yet、yet`. */
export function readTable(table: string): WrongWord[] {
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const [wrong = '', right = '', ...guards] = line.trim().split(' ')
      const guard = (sign: string) => guards.find((part) => part.startsWith(sign))?.slice(1) ?? ''
      return { wrong, right, after: guard('<'), before: guard('>'), yet: guard('!').split('、').filter(Boolean) }
    })
}

export interface Finder {
  rule: RuleName
  kind: string
  why: (word: WrongWord) => string
  /** By the first character; the longest word first. */
  words: Map<string, WrongWord[]>
  rightWords: Map<string, string[]>
}

function byFirst<T>(items: readonly T[], text: (item: T) => string): Map<string, T[]> {
  const map = new Map<string, T[]>()
  for (const item of [...items].sort((a, b) => text(b).length - text(a).length)) {
    const first = text(item).charAt(0)
    const same = map.get(first)
    if (same) same.push(item)
    else map.set(first, [item])
  }
  return map
}

/** `rightWords` are never spoiled to mend their neighbours: in 餅乾線索 there is no 乾線. */
export function finder(
  rule: RuleName,
  kind: string,
  why: Finder['why'],
  table: readonly WrongWord[],
  rightWords: readonly string[],
): Finder {
  return { rule, kind, why, words: byFirst(table, ({ wrong }) => wrong), rightWords: byFirst(rightWords, (word) => word) }
}

/** Where the words of a table stand in a block. */
export function findWords(block: Block, { rule, kind, why, words, rightWords }: Finder): Fault[] {
  const { text } = block
  const faults: Fault[] = []
  let spared: Uint8Array | undefined
  for (let at = 0; at < text.length; ) {
    const word = words.get(text.charAt(at))?.find((candidate) => stands(text, at, candidate))
    if (word) spared ??= within(text, rightWords)
    if (word && spared && !spoils(word, at, spared)) {
      const to = at + word.wrong.length
      faults.push({ rule, kind, found: word.wrong, replacement: word.right, why: why(word), block: block.index, from: at, to })
      at = to
    } else at++
  }
  return faults
}

/** 1 wherever one of the words stands. */
function within(text: string, words: Map<string, string[]>): Uint8Array {
  const covered = new Uint8Array(text.length)
  for (let at = 0; at < text.length; at++)
    for (const word of words.get(text.charAt(at)) ?? []) if (text.startsWith(word, at)) covered.fill(1, at, at + word.length)
  return covered
}

function spoils({ wrong, right }: WrongWord, at: number, spared: Uint8Array): boolean {
  for (let index = 0; index < wrong.length; index++) if (wrong[index] !== right[index] && spared[at + index]) return true
  return false
}

function stands(text: string, at: number, { wrong, after, before, yet }: WrongWord): boolean {
  if (!text.startsWith(wrong, at)) return false
  const end = at + wrong.length
  const previous = text.charAt(at - 1)
  const next = text.charAt(end)
  if (previous && after.includes(previous)) return false
  return !(next && before.includes(next)) || yet.some((word) => text.startsWith(word, end))
}
