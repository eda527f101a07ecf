import { BREAK } from './break'

/** A clause of a title: its words, joined by {@link BREAK}. One string, because titles travel to the browser many times. */
export type Clause = string

/** Words that the general segmenter cuts wrongly in newspaper titles. */
const HOUSE_WORDS = ['往下看', '大灣區', '博客文章', '港珠澳', '立法會', '唐樓', '打工仔', '茶餐廳']

const segmenter = new Intl.Segmenter('zh-Hant-HK', { granularity: 'word' })
const OPENING = /^[「『（《〈【〔([“‘]+$/
const PUNCTUATION = /^[\p{P}\p{S}\s]+$/u
const CLAUSE_END = /[，。：；！？、…—]$|[,:;!?]$/

function words(clause: string): string[] {
  const parts: string[] = []
  for (const { segment } of segmenter.segment(clause)) {
    const last = parts.at(-1)
    const glued = last !== undefined && (PUNCTUATION.test(segment) && !OPENING.test(segment) ? true : OPENING.test(last))
    const joined = last !== undefined && HOUSE_WORDS.some((word) => word.includes(last + segment) && clause.includes(word))
    if (last !== undefined && (glued || joined)) parts[parts.length - 1] = last + segment
    else parts.push(segment)
  }
  return parts
}

/**
 * Cuts a title into clauses and words, so that a narrow page breaks it where a reader would breathe.
 * Without the breaks the clauses joined are the title, character for character.
 */
export function clauses(title: string): Clause[] {
  const pieces = title.match(/[^，。：；！？,:;!?]*[，。：；！？,:;!?]+[」』）》]*\s*|[^，。：；！？,:;!?]+$/gu) ?? [title]
  const merged: string[] = []
  for (const piece of pieces) {
    const last = merged.at(-1)
    // A clause of one or two characters alone on a line looks like a mistake.
    if (last !== undefined && (Array.from(piece).length <= 2 || !CLAUSE_END.test(last.trimEnd().replace(/[」』）》]+$/, ''))))
      merged[merged.length - 1] = last + piece
    else merged.push(piece)
  }
  return merged.map((clause) => words(clause.replaceAll(BREAK, '')).join(BREAK))
}
