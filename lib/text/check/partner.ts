import type { Block } from './block'
import type { Fault } from './suggestion'

const CLOSING: Record<string, string> = { '「': '」', '『': '』', '（': '）', '《': '》', '〈': '〉', '“': '”' }
const OPENING = Object.fromEntries(Object.entries(CLOSING).map(([open, close]) => [close, open]))
const NAMES: Record<string, string> = { '（': '括號', '《': '書名號', '〈': '書名號' }
const HALF: Record<string, string> = { '(': '（', ')': '）' }
/** 1）, a） and 二） number a list; ：） is a face. */
const LONELY = /(?:^|[\n；;。，、\s])[0-9A-Za-z０-９一二三四五六七八九十甲乙丙丁]{1,3}$|[：:；;]$/u

/** Brackets and quotation marks that have lost their partner within a block. Only the author knows where it belongs. */
export function missingPartners(block: Block, next: Block | undefined): Fault[] {
  const open: { mark: string; at: number }[] = []
  /** How many of each are open, so that a mark without any is known without looking. */
  const counts = new Map<string, number>()
  const count = (mark: string, by: number) => counts.set(mark, (counts.get(mark) ?? 0) + by)
  const start = block.text.search(/\S/u)
  const faults: Fault[] = []
  const quotesAreMixed = block.text.includes('"')
  const lone = (mark: string, at: number) => {
    const opening = OPENING[mark] ?? mark
    if (block.text[at] !== mark || (quotesAreMixed && '「『'.includes(opening))) return
    const name = NAMES[opening] ?? '引號'
    const why = opening === mark ? `這一段的${name}有開始，沒有結束。` : `這一段的${name}有結束，沒有開始。`
    faults.push(fault(block, mark, at, `${name}不成對`, why))
  }
  for (const match of block.text.matchAll(/[「」『』（）《》〈〉“”()]/gu)) {
    const at = match.index
    const mark = HALF[match[0]] ?? match[0]
    if (mark in CLOSING) {
      open.push({ mark, at })
      count(mark, 1)
      continue
    }
    if (counts.get(OPENING[mark] ?? '')) {
      const closed = open.splice(open.findLastIndex((candidate) => CLOSING[candidate.mark] === mark))
      for (const [depth, { mark: skipped, at: there }] of closed.entries()) {
        count(skipped, -1)
        if (depth > 0) lone(skipped, there)
      }
    } else if (!(mark === '）' && LONELY.test(block.text.slice(Math.max(0, at - 8), at)))) lone(mark, at)
  }
  for (const { mark, at } of open) if (!(at === start && goesOn(mark, next))) lone(mark, at)
  return faults
}

/** Somebody who speaks over several paragraphs: each begins with 「, only the last ends with 」. */
function goesOn(mark: string, next: Block | undefined): boolean {
  return '「『“'.includes(mark) && (next?.text.trimStart().startsWith(mark) ?? false)
}

function fault(block: Block, found: string, from: number, kind: string, why: string): Fault {
  return { rule: 'partner', kind, found, replacement: null, why, block: block.index, from, to: from + found.length }
}
