import { type Block, HAN, isChinese, kindAt, LETTER } from './block'
import type { Fault } from './suggestion'

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
const INVISIBLE = /[\u0000-\u0008\u000b-\u001f\u007f\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]+/gu
const RIGHT_TO_LEFT = /\p{Script=Arabic}|\p{Script=Hebrew}|\p{Script=Syriac}|\p{Script=Thaana}/u

/** Characters that nobody sees and that break searching, copying and line ends; those that other scripts and emoji need stay. */
export function invisibleCharacters(block: Block): Fault[] {
  if (RIGHT_TO_LEFT.test(block.text)) return []
  const faults: Fault[] = []
  for (const match of block.text.matchAll(INVISIBLE)) {
    const from = match.index
    const to = from + match[0].length
    if (/^[\u200c\u200d]+$/u.test(match[0]) && joins(block, from, to)) continue
    faults.push({
      rule: 'invisible',
      kind: '隱形字元',
      found: match[0],
      replacement: '',
      why: '這裏有看不見的字元，會妨礙搜尋和複製。',
      block: block.index,
      from,
      to,
    })
  }
  return faults
}

/** A joiner between two signs that are neither Chinese nor Latin makes one of them: 👨‍👩‍👧. */
function joins(block: Block, from: number, to: number): boolean {
  const plain = (kind: number) => kind === HAN || kind === LETTER || isChinese(kind)
  return from > 0 && to < block.text.length && !plain(kindAt(block, from - 1)) && !plain(kindAt(block, to))
}
