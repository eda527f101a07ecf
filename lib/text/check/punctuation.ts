import { type Block, DIGIT, HAN, isChinese, kindAt, LETTER, MARK, pastSpaces, SPACE } from './block'
import type { Fault } from './suggestion'

const FULL: Record<string, string> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！', '.': '。' }
const EMOTICON = /^[:;]['-]?[()DPpOo/\\|*]/u
/** 「一.」 and 「甲.」 at the beginning of a block number a list. */
const NUMBERING = /^\s*[一二三四五六七八九十甲乙丙丁戊上中下]{1,3}$/u
/** So many foreign words before a mark are a foreign sentence, and its marks are its own. */
const SENTENCE = 3

/** Half-width , ; : ? ! . in a Chinese sentence. */
export function halfWidthMarks(block: Block): Fault[] {
  if (!block.chinese) return []
  const faults: Fault[] = []
  for (const match of block.text.matchAll(/[,;:?!.]/gu)) {
    const at = match.index
    const mark = match[0]
    if (block.shielded[at] || !(mark === '.' ? endsSentence(block, at) : inChinese(block, at, mark))) continue
    const past = pastSpaces(block, at + 1)
    // A headline may keep a space after ？ and ！; after the others it is a leftover of the half-width mark.
    const to = '?!'.includes(mark) || kindAt(block, past) === SPACE || past - at !== 2 ? at + 1 : past
    faults.push(halfWidth(block, at, to, FULL[mark] ?? mark))
  }
  return faults
}

export function halfWidth(block: Block, from: number, to: number, replacement: string): Fault {
  const found = block.text.slice(from, to)
  return { rule: 'punctuation', kind: '半形標點', found, replacement, why: '中文句內應用全形標點。', block: block.index, from, to }
}

function inChinese(block: Block, at: number, mark: string): boolean {
  const { text } = block
  if (EMOTICON.test(text.slice(at, at + 3))) return false
  const loud = '?!'.includes(mark)
  let first = at
  let last = at
  if (loud) {
    while (first > 0 && '?!'.includes(text[first - 1] ?? ' ')) first--
    while ('?!'.includes(text[last + 1] ?? ' ')) last++
  }
  const before = kindAt(block, first - 1)
  const past = pastSpaces(block, last + 1)
  const after = kindAt(block, past)
  if (isChinese(before)) return true
  if (before === SPACE || !isChinese(after) || (after === MARK && !opens(text[past]))) return false
  // The exclamation mark of Yahoo! and Jeopardy! belongs to the name.
  if (before === LETTER) return mark !== '!' && foreignWordsBefore(block, first) < SENTENCE
  // 1. 2: are numbers of a list when they stand at the beginning.
  return before !== DIGIT || first > 6 || /\D/u.test(text.slice(0, first).trim())
}

const opens = (character: string | undefined) => character !== undefined && '「『（《〈“'.includes(character)

function foreignWordsBefore(block: Block, at: number): number {
  let from = at
  while (from > 0 && at - from < 80 && !isChinese(kindAt(block, from - 1))) from--
  return block.text.slice(from, at).match(/[A-Za-z\u00c0-\u024f]+/gu)?.length ?? 0
}

/** Between two Han characters the dot may be that of a foreign name (約翰.沙利文); only at the end is it surely a full stop. */
function endsSentence(block: Block, at: number): boolean {
  const { text } = block
  if (text[at - 1] === '.' || text[at + 1] === '.') return false
  const before = kindAt(block, at - 1)
  if (before !== HAN && !'」』）》”'.includes(text[at - 1] ?? ' ')) return false
  if (at < 6 && NUMBERING.test(text.slice(0, at))) return false
  const past = pastSpaces(block, at + 1)
  if (past >= text.length || text[past] === '\n') return true
  return past === at + 1 ? '」』）”'.includes(text[past] ?? ' ') : isChinese(kindAt(block, past))
}
