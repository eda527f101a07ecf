import { foldCharacter } from './fold'

/** A word of a text, as it is looked for: a character of Chinese, Japanese or Korean, or a whole word or number of other scripts. */
export interface Token {
  text: string
  /** Where it stands in the text as it was written: UTF-16 units, [start, end). */
  start: number
  end: number
}

/** What ends a sentence or a clause: no phrase reaches over it. No letter or digit, so nobody can type it as a word. */
export const BREAK = '|'

/** A character with the marks that belong to it, which are normalised together. U+FF9E and U+FF9F voice half-width Katakana. */
const CLUSTER = /[\s\S][\p{M}\uFF9E\uFF9F]*/uy
const SINGLE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}々〆〇ー]/u

/** Whether a word is one character of Chinese, Japanese or Korean. */
export const isCharacter = (word: string): boolean => [...word].length === 1 && SINGLE.test(word)

const PART_OF_WORD = /[\p{L}\p{N}\p{M}]/u
const MARK = /\p{M}/u
const ENDS_CLAUSE = /[\n。！？；，、：︰﹐!?;,:…]/u
const DIGIT = /\p{N}$/u

/** Whether one of the characters that texts are made of stands here, with no mark behind it: most of them need not be looked at twice. */
function isPlainHan(text: string, at: number): boolean {
  const here = text.charCodeAt(at)
  if (here < 0x4e00 || here > 0x9fff) return false
  const next = text.charCodeAt(at + 1)
  return (
    Number.isNaN(next) ||
    next < 0x80 ||
    (next >= 0x3000 && next < 0x302a) ||
    (next >= 0x4e00 && next <= 0x9fff) ||
    (next > 0xff00 && next < 0xff60)
  )
}

/**
 * The words of a text in their order, in the form in which the index keeps them and queries ask for them: width, case, variants and
 * Traditional or Simplified make no difference. Dots in names, brackets, quotes and spaces between characters are passed over;
 * what ends a clause is a {@link BREAK}.
 */
export function tokens(text: string): Token[] {
  const found: Token[] = []
  let word: Token | null = null
  for (let start = 0, end = 0; start < text.length; start = end) {
    if (isPlainHan(text, start)) {
      end = start + 1
      word = null
      found.push({ text: foldCharacter(text.charAt(start)), start, end })
      continue
    }
    CLUSTER.lastIndex = start
    const cluster = CLUSTER.exec(text)?.[0] ?? text.charAt(start)
    end = start + cluster.length
    for (const character of cluster.normalize('NFKC').toLowerCase()) {
      if (SINGLE.test(character)) {
        word = null
        found.push({ text: foldCharacter(character), start, end })
      } else if (!word && MARK.test(character)) {
        // It says how a character is written, and no word is made of it.
      } else if (PART_OF_WORD.test(character)) {
        if (word) word.text += character
        else {
          word = { text: character, start, end }
          found.push(word)
        }
        word.end = end
      } else {
        // 3.5 and 1,000 are one number, and so is 3.5 with a full-width point.
        const inNumber = /[.,]/.test(character) && word !== null && DIGIT.test(word.text) && /^\p{N}/u.test(text.slice(end))
        if (inNumber && word) {
          if (character === '.') word.text += character
          continue
        }
        word = null
        if (ENDS_CLAUSE.test(cluster) && found.at(-1)?.text !== BREAK && found.length > 0) found.push({ text: BREAK, start, end })
      }
    }
  }
  return found
}

/** The same, where only the words matter. */
export const words = (text: string): string[] => tokens(text).map((token) => token.text)
