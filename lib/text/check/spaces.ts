import { type Block, HAN, kindAt } from './block'
import type { Fault } from './suggestion'

const GAP = /(?<=\p{Script=Han})[ \u00a0]+(?=\p{Script=Han})/gu
const CLAUSE_END = /[，。；：！？、,;:?!\n「」『』（）《》()"]/u
/** Two runs of at most so many characters may be two names. */
const NAME = 4
/** Nobody writes a longer clause; looking no further keeps the check linear. */
const CLAUSE = 80
/** So many single characters with spaces between them are one word, spread for looks. */
const SPREAD = /(?<!\p{Script=Han})(?:\p{Script=Han} ){3,}\p{Script=Han}(?!\p{Script=Han})/gu

/**
 * Spaces between two Chinese characters inside a sentence. Titles, names in a row and verse use them on purpose, so a clause with
 * two of them, a block without a full stop and two short words are left alone. Spaces beside Latin are the author's own.
 */
export function spacesBetween(block: Block): Fault[] {
  const spread = [...block.text.matchAll(SPREAD)].map((match) => [match.index, match.index + match[0].length] as const)
  const sentence = /[。！？]/u.test(block.text)
  const faults: Fault[] = []
  for (const match of block.text.matchAll(GAP)) {
    const from = match.index
    const to = from + match[0].length
    const isSpread = spread.some(([start, end]) => start <= from && to <= end)
    if (!isSpread && !(sentence && strays(block, from, to))) continue
    faults.push({
      rule: 'space',
      kind: '多餘空格',
      found: match[0],
      replacement: '',
      why: '中文字之間不用空格。',
      block: block.index,
      from,
      to,
    })
  }
  return faults
}

function strays(block: Block, from: number, to: number): boolean {
  const { text } = block
  let start = from
  while (start > 0 && from - start < CLAUSE && !CLAUSE_END.test(text[start - 1] ?? '')) start--
  let end = to
  while (end < text.length && end - to < CLAUSE && !CLAUSE_END.test(text[end] ?? '')) end++
  if (/ /u.test(text.slice(start, from).trimStart()) || /[ \u00a0\u3000]/u.test(text.slice(to, end).trimEnd())) return false
  let left = from
  while (left > start && kindAt(block, left - 1) === HAN) left--
  let right = to
  while (right < end && kindAt(block, right) === HAN) right++
  const [before, after] = [from - left, right - to]
  return before === 1 || after === 1 || before > NAME || after > NAME
}
