import type { Block } from './block'
import type { Fault } from './suggestion'

const WIDE = /[０-９Ａ-Ｚａ-ｚ]+(?:．[０-９]+)*[％]?/gu
/** The distance between a full-width form and its half-width one. */
const OFFSET = 0xfee0

/** Full-width figures and Latin letters: ２０２２ becomes 2022. */
export function wideLetters(block: Block): Fault[] {
  return [...block.text.matchAll(WIDE)].map((match) => ({
    rule: 'wide',
    kind: '全形英數',
    found: match[0],
    replacement: Array.from(match[0], (character) => String.fromCharCode(character.charCodeAt(0) - OFFSET)).join(''),
    why: '數字和英文字母用半形。',
    block: block.index,
    from: match.index,
    to: match.index + match[0].length,
  }))
}
