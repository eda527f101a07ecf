import { type Block, isChinese, kindAt, LETTER, pastSpaces } from './block'
import type { Fault } from './suggestion'

/** The same mark typed twice, and a comma left before a full stop. Loud marks (！！) are a matter of taste and stay. */
export function repeatedMarks(block: Block): Fault[] {
  const faults: Fault[] = []
  for (const match of block.text.matchAll(/。{3,}|[，,、；：。]{2,}/gu)) {
    const found = match[0]
    const from = match.index
    const to = from + found.length
    const replacement = one(found)
    if (replacement === null || (/^,+$/u.test(found) && !isChinese(kindAt(block, from - 1)))) continue
    const ellipsis = replacement === '……'
    faults.push({
      rule: ellipsis ? 'ellipsis' : 'repeated',
      kind: ellipsis ? '省略號' : '標點重複',
      found,
      replacement,
      why: ellipsis ? '中文省略號是六點，佔兩格。' : '同一處只需要一個標點。',
      block: block.index,
      from,
      to,
    })
  }
  return faults
}

function one(marks: string): string | null {
  if (/^。{3,}$/u.test(marks)) return '……'
  if (/^[，,]+$/u.test(marks)) return '，'
  if (/^[，,、]+。+$/u.test(marks)) return '。'
  const first = marks[0] ?? ''
  return marks === first.repeat(marks.length) ? first : null
}

/** Three and more half-width dots in a Chinese sentence. */
export function halfWidthEllipsis(block: Block): Fault[] {
  if (!block.chinese) return []
  const faults: Fault[] = []
  for (const match of block.text.matchAll(/\.{3,}/gu)) {
    const from = match.index
    const to = from + match[0].length
    if (block.shielded[from]) continue
    const before = kindAt(block, from - 1)
    const after = kindAt(block, pastSpaces(block, to))
    if (!(from > 0 && isChinese(before)) && !(before !== LETTER && isChinese(after))) continue
    faults.push({
      rule: 'ellipsis',
      kind: '省略號',
      found: match[0],
      replacement: '……',
      why: '中文省略號是六點，佔兩格。',
      block: block.index,
      from,
      to,
    })
  }
  return faults
}
