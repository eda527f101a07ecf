import { type Block, HAN, isChinese, kindAt, pastSpaces } from './block'
import { halfWidth } from './punctuation'
import type { Fault } from './suggestion'

/** Half-width brackets around Chinese, or after it: 有線電視新聞網(CNN). Both of a pair, or the one that is still half-width. */
export function halfWidthBrackets(block: Block): Fault[] {
  if (!block.chinese) return []
  const faults: Fault[] = []
  let open = -1
  for (const match of block.text.matchAll(/[()（）]/gu)) {
    const at = match.index
    if ('(（'.includes(match[0])) open = at
    else if (open >= 0) {
      faults.push(...pair(block, open, at))
      open = -1
    }
  }
  return faults
}

function pair(block: Block, open: number, close: number): Fault[] {
  const { text } = block
  const half = [text[open] === '(', text[close] === ')']
  if (block.shielded[open] || block.shielded[close]) return []
  if (half[0] && half[1] && !inChinese(block, open, close)) return []
  const spaced = text[open - 1] === ' ' && isChinese(kindAt(block, open - 2))
  const then = text[close + 1] === ' ' && isChinese(kindAt(block, close + 2))
  return [
    ...(half[0] ? [halfWidth(block, spaced ? open - 1 : open, open + 1, '（')] : []),
    ...(half[1] ? [halfWidth(block, close, then ? close + 2 : close + 1, '）')] : []),
  ]
}

function inChinese(block: Block, open: number, close: number): boolean {
  const { text } = block
  const inside = text.slice(open + 1, close)
  let before = open - 1
  while (text[before] === ' ') before--
  const after = pastSpaces(block, close + 1)
  // (852) 2345 6789
  if (/^[\d+ -]+$/u.test(inside) && /\d/u.test(text[after] ?? ' ')) return false
  if (isChinese(kindAt(block, before)) && before >= 0) return true
  const hasHan = block.kinds.subarray(open + 1, close).includes(HAN)
  // In a foreign sentence even Chinese stands in half-width brackets.
  return (
    hasHan && (before < 0 || isChinese(kindAt(block, after)) || after >= text.length || '，。；：？！,.;:?!'.includes(text[after] ?? ' '))
  )
}
