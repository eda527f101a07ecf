import { Trie } from 'opencc-js/core'
import { Converter } from 'opencc-js/t2cn'

/** Words that are not left to the dictionaries of OpenCC. */
export interface Term {
  traditional: string
  /** What stands for them in Simplified Chinese; the same words where they are kept. */
  simplified: string
}

export type ConvertText = (text: string) => string

const fromHongKong = Converter({ from: 'hk', to: 'cn' })
const fromTaiwan = Converter({ from: 'tw', to: 'cn' })
/** Hong Kong writes 看着 and 著名; what is written 看著, as in Taiwan, has to be told apart by the words it stands in. */
const convert = (text: string) => fromHongKong(text.includes('著') ? fromTaiwan(text) : text)
const HAN = /\p{Script=Han}/u

/**
 * A converter of text from Hong Kong's Traditional to mainland Simplified Chinese that knows these terms. Of several that begin at
 * one character the longest counts; what stands between them is converted as OpenCC does.
 */
export function createTextConverter(terms: readonly Term[]): ConvertText {
  const own = new Trie()
  for (const { traditional, simplified } of terms) own.addWord(traditional, simplified)
  return (text) => {
    if (!HAN.test(text)) return text
    if (terms.length === 0) return convert(text)
    let converted = ''
    let from = 0
    for (let at = 0; at < text.length; ) {
      const found = own.matchPrefix(text, at)
      if (found === null) {
        at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1
        continue
      }
      converted += convert(text.slice(from, at)) + found.value
      from = found.end
      at = found.end
    }
    return converted + convert(text.slice(from))
  }
}
