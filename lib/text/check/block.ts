/** What a character is for the rules. */
export const OTHER = 0
export const HAN = 1
/** Full-width and other Chinese punctuation. */
export const MARK = 2
export const LETTER = 3
export const DIGIT = 4
export const SPACE = 5
type Kind = 0 | 1 | 2 | 3 | 4 | 5

/** A block of text, looked at once for all rules. */
export interface Block {
  index: number
  text: string
  /** The kind of every UTF-16 unit. */
  kinds: Uint8Array
  /** 1 where nothing may be changed: addresses, code. */
  shielded: Uint8Array
  /** True when the block is written in Chinese, with or without foreign words. */
  chinese: boolean
}

const between = (code: number, from: number, to: number) => code >= from && code <= to

function kindOf(code: number): Kind {
  if (
    between(code, 0x3400, 0x9fff) ||
    between(code, 0xf900, 0xfaff) ||
    between(code, 0x20000, 0x3ffff) ||
    code === 0x3005 ||
    code === 0x3007
  )
    return HAN
  if (between(code, 0x30, 0x39) || between(code, 0xff10, 0xff19) || code === 0x25 || code === 0xb0) return DIGIT
  if (between(code, 0x41, 0x5a) || between(code, 0x61, 0x7a)) return LETTER
  if (between(code, 0xff21, 0xff3a) || between(code, 0xff41, 0xff5a) || (between(code, 0xc0, 0x24f) && code !== 0xd7 && code !== 0xf7))
    return LETTER
  if (code === 0x20 || code === 0x09 || code === 0xa0 || code === 0x3000 || code === 0x0a) return SPACE
  if (between(code, 0x3001, 0x301f) || between(code, 0xff01, 0xff65)) return MARK
  if (code === 0x2014 || between(code, 0x2018, 0x201d) || code === 0x2026) return MARK
  return OTHER
}

/** Addresses, mailboxes, names of accounts and code. They end where Chinese begins; looking only at the starts of words keeps it linear. */
const SHIELDED =
  /(?<![\w.+@-])(?:(?:[a-z][a-z0-9+.-]*:\/\/|www\.)[!-~]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?:[\w-]+\.)+[a-z]{2,}(?:\/[!-~]*)?|@\w+)|`[^`]*`/giu

const WORD = /[A-Za-z\u00c0-\u024f]+(?:['’-][A-Za-z\u00c0-\u024f]+)*/gu

export function lookAt(text: string, index: number): Block {
  const kinds = new Uint8Array(text.length)
  let han = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.codePointAt(at) ?? 0
    const kind = kindOf(code)
    kinds[at] = kind
    if (kind === HAN) han++
    if (code > 0xffff) kinds[++at] = kind
  }
  const shielded = new Uint8Array(text.length)
  for (const match of text.matchAll(SHIELDED)) {
    // A mark at the very end of an address is more often the sentence's than the address's.
    const length = match[0].startsWith('`') ? match[0].length : match[0].replace(/[,.;:?!()"]+$/u, '').length
    shielded.fill(1, match.index, match.index + length)
  }
  const words = text.match(WORD)?.length ?? 0
  return { index, text, kinds, shielded, chinese: han > 0 && han >= words }
}

/** The kind at a place; spaces before the beginning and after the end. */
export const kindAt = (block: Block, at: number): number => block.kinds[at] ?? SPACE

/** The first place from `at` on that is not a plain space. */
export function pastSpaces(block: Block, at: number): number {
  let past = at
  while (block.text[past] === ' ' || block.text[past] === '\u00a0') past++
  return past
}

/** True for a Han character or Chinese punctuation. */
export const isChinese = (kind: number): boolean => kind === HAN || kind === MARK
