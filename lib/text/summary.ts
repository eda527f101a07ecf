import { excerpt } from './excerpt'

/** As long as a summary may be in lists and search results without being cut. */
const LIMIT = 80

/** 【本報訊】（記者陳大文報道）: who writes from where is not what the article says. */
const DATELINE =
  /^(?:【[^】]{1,16}】|〔[^〕]{1,16}〕|[（(](?:[^（）()]{0,8}記者[^（）()]{0,16}|[^（）()]{1,14}(?:電|訊|報道|報導)|[文圖][：:／/][^（）()]{1,16})[）)])\s*/u
/** 本報記者陳大文報道： and 文：陳大文 */
const BYLINE =
  /^(?:文|圖|撰文|作者|記者|編輯|翻譯|攝影|本報|特約記者)[^。！？，\n]{0,18}(?:[：:／/｜|]|報道|報導|專訊)[^。！？，\n]{0,18}$/u
const LEAD_IN = /^(?:本報|特約|駐)[^。，\n]{0,14}(?:記者|訊|電|報道|報導)[^。，\n]{0,10}[：:]\s*/u
/** 2022年01月28日 11:42 */
const MOMENT = /^[\d\s年月日時分/.:：-]+$/u
const SENTENCE_END = /[。！？…][」』”’）]*$/u

/**
 * A summary from the first sentences of a text with a block a line: about eighty characters, ending where a sentence ends.
 * Titles between paragraphs, datelines and bylines are passed over. Empty when there is no sentence.
 */
export function suggestSummary(text: string): string {
  const paragraphs = text
    .split('\n')
    .map(withoutDateline)
    .filter((line) => line !== '' && !MOMENT.test(line) && !BYLINE.test(line))
  const sentences = paragraphs.filter((line) => SENTENCE_END.test(line))
  return excerpt((sentences.length > 0 ? sentences : paragraphs).join(''), LIMIT)
}

function withoutDateline(line: string): string {
  let rest = line.trim()
  for (let before = ''; before !== rest; ) {
    before = rest
    rest = rest.replace(DATELINE, '').replace(LEAD_IN, '').trimStart()
  }
  return rest
}
