import { type Block, HAN } from './block'
import { halfWidth } from './punctuation'
import type { Fault } from './suggestion'

interface Token {
  at: number
  mark: string
}

/** Straight quotation marks around Chinese: "好" becomes 「好」, and 『好』 within 「」. One that has lost its partner is left alone. */
export function straightQuotes(block: Block): Fault[] {
  if (!block.chinese || !block.text.includes('"')) return []
  const { free, depths } = tokens(block)
  const faults: Fault[] = []
  let open: Token | null = null
  for (const token of free) {
    if (open === null) {
      // 6" is a length.
      if (token.mark !== '」' && !(token.mark === '"' && /\d/u.test(block.text[token.at - 1] ?? ' '))) open = token
    } else if (token.mark === '「') open = token
    else {
      faults.push(...pair(block, open, token, depths))
      open = null
    }
  }
  return faults
}

/** What could be half of a pair, and how deep every place lies within corner brackets that have their partner. */
function tokens(block: Block): { free: Token[]; depths: Int32Array } {
  const depths = new Int32Array(block.text.length + 1)
  const open: Token[] = []
  const free: Token[] = []
  for (const match of block.text.matchAll(/["「」]/gu)) {
    const token = { at: match.index, mark: match[0] }
    const partner = token.mark === '」' ? open.pop() : undefined
    if (block.shielded[token.at]) continue
    if (partner) {
      depths[partner.at + 1] = (depths[partner.at + 1] ?? 0) + 1
      depths[token.at] = (depths[token.at] ?? 0) - 1
    } else if (token.mark === '「') open.push(token)
    else free.push(token)
  }
  for (let at = 1; at < depths.length; at++) depths[at] = (depths[at] ?? 0) + (depths[at - 1] ?? 0)
  return { free: [...free, ...open].sort((a, b) => a.at - b.at), depths }
}

function pair(block: Block, open: Token, close: Token, depths: Int32Array): Fault[] {
  if (open.mark !== '"' && close.mark !== '"') return []
  const bothStraight = open.mark === '"' && close.mark === '"'
  if (bothStraight && !block.kinds.subarray(open.at + 1, close.at).includes(HAN)) return []
  const depth = depths[open.at] ?? 0
  if (depth !== depths[close.at]) return []
  const inner = depth % 2 === 1
  return [
    ...(open.mark === '"' ? [halfWidth(block, open.at, open.at + 1, inner ? '『' : '「')] : []),
    ...(close.mark === '"' ? [halfWidth(block, close.at, close.at + 1, inner ? '』' : '」')] : []),
  ]
}
