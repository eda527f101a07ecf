import { MOST_CHARACTERS, MOST_TERMS } from './limits'
import { BREAK, type Token, tokens } from './tokens'

/** A term: words that stand one after the other. */
export type Phrase = readonly string[]

export interface Query {
  /** What was asked for, as far as it is looked for: without space around it, and not too long. */
  text: string
  /** Every one has to be found. None, where nothing was asked for that can be found. */
  terms: Phrase[]
  /** The terms as they were written, for links that look for one alone. */
  written: string[]
  /** Whether something was left out, because it was too much. */
  cut: boolean
}

/** What stands in quotes, the last of which may be forgotten, or what stands between spaces. */
const TERM = /["“”＂]([^"“”＂]*)["“”＂]?|「([^」]*)」?|『([^』]*)』?|([^\s"“”＂「『]+)/gu

/** Between spaces a clause that ends is a term that ends: 颱風，暴雨 asks for two. */
function parted(found: readonly Token[]): Token[][] {
  const parts: Token[][] = [[]]
  for (const token of found) {
    if (token.text === BREAK) parts.push([])
    else parts.at(-1)?.push(token)
  }
  return parts
}

/** In quotes it is looked for as it stands, without what ends it. */
const whole = (found: readonly Token[]) => {
  const isWord = ({ text }: Token) => text !== BREAK
  return found.slice(Math.max(0, found.findIndex(isWord)), found.findLastIndex(isWord) + 1)
}

/** Reads what a reader asks for. Anything is a query; nothing in it is an operator but quotes. */
export function parseQuery(asked: string): Query {
  const given = [...asked.trim()]
  const text = given.slice(0, MOST_CHARACTERS).join('')
  const found = new Map<string, { term: string[]; written: string }>()
  for (const [piece, ...groups] of text.matchAll(TERM)) {
    const quoted = groups.slice(0, 3).find((group) => group !== undefined)
    for (const part of quoted === undefined ? parted(tokens(piece)) : [whole(tokens(quoted))]) {
      const [first, last] = [part[0], part.at(-1)]
      if (!first || !last) continue
      const term = part.map((token) => token.text)
      const key = term.join(' ')
      const written = quoted === undefined ? piece.slice(first.start, last.end) : `「${quoted}」`
      if (!found.has(key)) found.set(key, { term, written })
    }
  }
  const kept = [...found.values()].slice(0, MOST_TERMS)
  return {
    text,
    terms: kept.map(({ term }) => term),
    written: kept.map(({ written }) => written),
    cut: given.length > MOST_CHARACTERS || found.size > MOST_TERMS,
  }
}
