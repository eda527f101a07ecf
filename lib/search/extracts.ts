import type { Phrase } from './query'
import { BREAK, type Token, tokens } from './tokens'

/** A piece of a text; what was looked for is marked. */
export interface Piece {
  text: string
  marked: boolean
}

interface Match {
  /** Which term it is. */
  term: number
  start: number
  end: number
}

/** Every place where a term stands, in the order of the text. */
function matches(found: readonly Token[], terms: readonly Phrase[]): Match[] {
  const places: Match[] = []
  for (const [at, { text, start }] of found.entries())
    for (const [term, words] of terms.entries()) {
      const last = text === words[0] ? found[at + words.length - 1] : undefined
      if (last && words.every((word, n) => found[at + n]?.text === word)) places.push({ term, start, end: last.end })
    }
  return places
}

/** The text from `from` to `to` in pieces; matches that touch or overlap are one mark. */
function pieces(text: string, found: readonly Match[], from: number, to: number): Piece[] {
  const cut: Piece[] = []
  let at = from
  for (const { start, end } of found) {
    if (end <= at || start >= to) continue
    const begins = Math.max(at, start)
    if (begins > at) cut.push({ text: text.slice(at, begins), marked: false })
    const ends = Math.min(end, to)
    const last = cut.at(-1)
    if (last?.marked) last.text += text.slice(begins, ends)
    else cut.push({ text: text.slice(begins, ends), marked: true })
    at = ends
  }
  if (at < to) cut.push({ text: text.slice(at, to), marked: false })
  return cut
}

/** A whole text with what was looked for marked. */
export const markedText = (text: string, terms: readonly Phrase[]): Piece[] => pieces(text, matches(tokens(text), terms), 0, text.length)

/** How much of a text is shown, and how much of that before what was found. UTF-16 units. */
const LENGTH = 110
const BEFORE = 30

interface Window {
  pieces: Piece[]
  /** How many of the terms it shows. */
  terms: number
}

/** The part of a text in which most of the terms stand. */
function bestWindow(text: string, terms: readonly Phrase[]): Window | null {
  const all = tokens(text)
  const found = matches(all, terms)
  let best: { first: Match; terms: number } | null = null
  for (const [index, first] of found.entries()) {
    const seen = new Set<number>()
    for (let n = index; n < found.length; n++) {
      const match = found[n]
      if (!match || match.end > first.start + LENGTH - BEFORE) break
      seen.add(match.term)
    }
    if (!best || seen.size > best.terms) best = { first, terms: seen.size }
    if (best.terms === terms.length) break
  }
  if (!best) return null
  const { from, to } = around(text, all, best.first)
  const cut = pieces(text, found, from, to)
  if (from > 0) cut.unshift({ text: '…', marked: false })
  if (to < text.length) cut.push({ text: '…', marked: false })
  return { pieces: cut, terms: best.terms }
}

/** Begins behind the end of a clause where one is near, and cuts no character and no word in two. */
function around(text: string, all: readonly Token[], { start, end }: Match): { from: number; to: number } {
  if (text.length <= LENGTH) return { from: 0, to: text.length }
  const before = all.filter((token) => token.start >= start - BEFORE && token.start < start)
  const clause = before.findLast(({ text: word }) => word === BREAK)
  const from = start <= BEFORE ? 0 : (clause?.end ?? before[0]?.start ?? start)
  const within = all.findLast((token) => token.end <= from + LENGTH)
  const to = from + LENGTH >= text.length ? text.length : Math.max(end, within?.end ?? end)
  return { from, to }
}

const flat = (text: string) => text.replace(/\s+/gu, ' ').trim()

/** What is shown of an article under its title: of the summary or the body the part that shows more of what was looked for, else its beginning. */
export function extractOf(summary: string, body: string, terms: readonly Phrase[]): Piece[] {
  const inSummary = bestWindow(flat(summary), terms)
  const inBody = inSummary?.terms === terms.length ? null : bestWindow(body, terms)
  if (inBody && inBody.terms > (inSummary?.terms ?? 0))
    return inBody.pieces.map((piece) => ({ ...piece, text: piece.text.replace(/\s+/gu, ' ') }))
  if (inSummary) return inSummary.pieces
  const beginning = flat(summary) || flat(body.slice(0, 2 * LENGTH))
  const shown = [...beginning].slice(0, LENGTH).join('')
  return shown === '' ? [] : [{ text: shown.length < beginning.length ? `${shown}…` : shown, marked: false }]
}
