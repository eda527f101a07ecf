import { Converter } from 'opencc-js/t2cn'

const fromTraditional = Converter({ from: 't', to: 'cn' })
/** Hong Kong's own forms, such as 敘 written 敍, which the general table does not know. */
const fromHongKong = Converter({ from: 'hk', to: 'cn' })

/** Forms of one character that OpenCC keeps apart, because it converts what is read; here they only have to be found. */
const VARIANTS: Readonly<Record<string, string>> = { 著: '着', 粧: '妆', 敍: '叙', 簷: '檐', 吿: '告' }

const folded = new Map<string, string>()

function foldAnew(character: string): string {
  const simplified = fromTraditional(character)
  const form = simplified === character ? fromHongKong(character) : simplified
  return VARIANTS[form] ?? form
}

/** One form for all that a character is written as: Traditional and Simplified, 啟 and 啓, 台 and 臺. Takes one code point. */
export function foldCharacter(character: string): string {
  let form = folded.get(character)
  if (form === undefined) {
    form = foldAnew(character)
    folded.set(character, form)
  }
  return form
}
