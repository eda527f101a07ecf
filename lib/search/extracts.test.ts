import { expect, test } from 'vitest'
import { extractOf, markedText, type Piece } from './extracts'
import { parseQuery } from './query'

const terms = (asked: string) => parseQuery(asked).terms
const shown = (pieces: readonly Piece[]) => pieces.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('')
const mark = (text: string, asked: string) => shown(markedText(text, terms(asked)))
const extract = (summary: string, body: string, asked: string) => shown(extractOf(summary, body, terms(asked)))

test.each([
  ['公屋輪候，公屋不足', '公屋', '[公屋]輪候，[公屋]不足'],
  ['烏克蘭與尹錫悅', '乌克兰 尹锡悦', '[烏克蘭]與[尹錫悅]'],
  ['弗拉基米爾·普京說', '弗拉基米爾普京', '[弗拉基米爾·普京]說'],
  ['使用ＡＩ（人工智能）', 'ai 人工', '使用[ＡＩ]（[人工]智能）'],
  ['立法會會議', '立法會 會議', '[立法會會議]'],
  ['立法會議', '立法會 會議', '[立法會議]'],
  ['<b>公屋</b> & "公屋"', '公屋', '<b>[公屋]</b> & "[公屋]"'],
  ['沒有', '公屋', '沒有'],
  ['', '公屋', ''],
])('%s is marked for %s', (text, asked, wanted) => {
  expect(mark(text, asked)).toBe(wanted)
})

const filler = '這是一段沒有甚麼要緊的文字，只為了把它拉長。'.repeat(20)

test('shows the part of the body in which most is found, beginning with a clause', () => {
  const body = `公屋。${filler}政府說，明年的公屋輪候時間會縮短。${filler}`
  const found = extract('', body, '公屋 輪候')
  expect(found).toMatch(/^…明年的\[公屋輪候\]時間會縮短。/)
  expect(found).toMatch(/…$/)
  expect([...found].length).toBeLessThan(125)
})

test('prefers the summary, unless the body shows more', () => {
  expect(extract('公屋的摘要', `${filler}公屋`, '公屋')).toBe('[公屋]的摘要')
  expect(extract('公屋的摘要', '公屋輪候', '公屋 輪候')).toBe('[公屋輪候]')
  expect(extract('公屋的摘要', '輪候', '公屋 輪候')).toBe('[公屋]的摘要')
})

test('shows the beginning where only a tag or the author was found', () => {
  expect(extract('摘要', '內文', '公屋')).toBe('摘要')
  expect(extract('', '內文\n第二段', '公屋')).toBe('內文 第二段')
  expect(extract('', filler, '公屋')).toMatch(/…$/)
  expect(extract('', '', '公屋')).toBe('')
})

test('cuts no character and no word in two', () => {
  const body = `${'𠮷'.repeat(200)}公屋${'𠮷'.repeat(200)}`
  expect(extract('', body, '公屋')).toMatch(/^…𠮷+\[公屋\]𠮷+…$/u)
  const long = `${'word '.repeat(50)}公屋 ${'internationalisation '.repeat(20)}`
  expect(extract('', long, '公屋')).toMatch(/internationalisation…$/)
})

test('a long text with a common word is done at once', () => {
  const body = '的人'.repeat(30_000)
  const before = performance.now()
  expect(extract('', body, '的 人 公屋')).toMatch(/\[/)
  expect(performance.now() - before).toBeLessThan(1_500)
})
