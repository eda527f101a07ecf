import type { Block } from './block'
import type { Fault } from './suggestion'

/**
 * Function words that nobody says twice, with what may stand directly before and after two of them when both are right:
 * 目的的, 的的士, 為了了解, 不了了之, 是是非非. Words that are doubled in good Chinese (看看, 天天, 媽媽) are not here at all.
 */
const ONCE: Record<string, { after: string; before: string }> = {
  的: { after: '目標有中無', before: '士確' },
  是: { after: '但於凡總可只就正若還便即越硬老國或算要倒', before: '非但否' },
  了: { after: '不時一為除', before: '解之事卻結斷然當' },
  在: { after: '現存所正內實好自外潛旨仍還志文', before: '顯說證表處' },
  和: { after: '總溫緩柔飽共昭平隨祥調中附議求媾', before: '氣美' },
  與: { after: '參賦給付授贈干', before: '' },
  也: { after: '', before: '' },
  就: { after: '成造遷將屈', before: '' },
  並: { after: '', before: '' },
  但: { after: '是不非', before: '' },
  被: { after: '棉絲蓋羽床張蠶', before: '單套子褥' },
  於: { after: '', before: '' },
  把: { after: '一兩幾車拖火門', before: '關脈' },
  及: { after: '普波顧涉危遍埃推觸伸言提論企', before: '' },
  很: { after: '', before: '' },
  其: { after: '尤耳極何如莫', before: '' },
}

const TWICE = new RegExp(`([${Object.keys(ONCE).join('')}])\\1`, 'gu')

/** Words of two characters that are fault when doubled; countries, and people by their plural, come from their endings. */
const WORDS = `因為 所以 但是 如果 可以 已經 以及 並且 而且 或者 由於 雖然 然而 不過 因此 其中 應該 需要 必須 我們 你們 他們 她們 它們 人們
香港 政府 記者 總統 首相 部長 議員 市民 公司 企業 學校 醫院 警方 法院 表示 指出 認為 進行 成為 對於 關於 根據 目前 今天 昨天 明天`.split(
  /\s+/u,
)

const REPEATED = new RegExp(`(${WORDS.join('|')}|(?![一每各逐兩])\\p{Script=Han}國|(?!一)\\p{Script=Han}{3,4})\\1`, 'gu')
/** Cries, reduplicated words and counting, which are doubled on purpose. */
const ON_PURPOSE = /^(?:(.)\1|.(.)\2|[一每逐])|(.)\3$|[吧啊呀啦嗎呢喔哦哈嘻呵嗨喂]/u
const QUOTED = /「[^「」]*」|『[^『』]*』|“[^“”]*”|《[^《》]*》/gu

/** Words typed twice: 的的, 韓國韓國. What is said within quotation marks may repeat itself. */
export function doubledWords(block: Block): Fault[] {
  const { text } = block
  const faults: Fault[] = []
  for (const match of text.matchAll(TWICE)) {
    const word = match[1] ?? ''
    const at = match.index
    const previous = text.charAt(at - 1)
    const next = text.charAt(at + 2)
    const guard = ONCE[word]
    if (!guard || previous === word || next === word) continue
    if ((previous && guard.after.includes(previous)) || (next && guard.before.includes(next))) continue
    faults.push(fault(block, at, match[0], word))
  }
  const quotes = [...text.matchAll(QUOTED)].map((quote) => [quote.index, quote.index + quote[0].length] as const)
  for (const match of text.matchAll(REPEATED)) {
    const word = match[1] ?? ''
    const at = match.index
    if (ON_PURPOSE.test(word) || quotes.some(([from, to]) => from < at && at < to)) continue
    faults.push(fault(block, at, match[0], word))
  }
  return faults
}

function fault(block: Block, from: number, found: string, replacement: string): Fault {
  return {
    rule: 'doubled',
    kind: '重複字詞',
    found,
    replacement,
    why: '同一個詞寫了兩次。',
    block: block.index,
    from,
    to: from + found.length,
  }
}
