import { describe, expect, it, test } from 'vitest'
import { BREAK, tokens, words } from './tokens'

describe('tokens', () => {
  it('takes a mark with the character that it stands behind', () => {
    expect(tokens('公\u302A屋').map(({ start, end }) => [start, end])[0]).toEqual([0, 2])
    expect(tokens('葛\u{E0100}洪').map(({ text }) => text)).toEqual(['葛', '洪'])
  })

  it('makes every character of Chinese, Japanese and Korean a word, also beyond the basic plane', () => {
    expect(words('公屋𠮷')).toEqual(['公', '屋', '𠮷'])
    expect(words('サンの한국')).toEqual(['サ', 'ン', 'の', '한', '국'])
  })

  it('keeps words and numbers of other scripts whole', () => {
    expect(words('G7峰會')).toEqual(['g7', '峰', '会'])
    expect(words('COVID-19')).toEqual(['covid', '19'])
    expect(words('Müller Übung ПУТИН')).toEqual(['müller', 'übung', 'путин'])
    expect(words('1,000元，3.5%')).toEqual(['1000', '元', BREAK, '3.5'])
  })

  it.each([
    ['ＡＩ　人工智能', 'AI人工智能'],
    ['ﾊﾞｽ', 'バス'],
    ['㍿', '株式会社'],
    ['cafe\u0301', 'café'],
    ['葛\u{E0100}洪', '葛\u{E0100}洪'],
    ['弗拉基米爾·普京', '弗拉基米爾普京'],
    ['弗拉基米爾‧普京', '弗拉基米爾・普京'],
  ])('finds %s by %s', (text, query) => {
    expect(words(text)).toEqual(words(query))
  })

  it.each([
    ...'悅悦 啟啓 啟启 裏裡 里裏 著着 台臺 峯峰 羣群 眾衆 眾众 綫線 衞衛 衞卫 牀床 為爲 説說 溫温 鈎鉤 粧妝 敍敘 喫吃 吿告 麪麵 簷檐 台檯 发發 发髮 后後 囉啰 嘅嘅'.split(
      ' ',
    ),
  ])('takes the two of %s for one', (pair) => {
    const [one, other] = [...pair]
    expect(words(one ?? '')).toEqual(words(other ?? ''))
  })

  it.each([...'公屋 未末 土士 已己 日曰 末本'.split(' ')])('keeps the two of %s apart', (pair) => {
    const [one, other] = [...pair]
    expect(words(one ?? '')).not.toEqual(words(other ?? ''))
  })

  it('finds a Simplified text by a Traditional one', () => {
    expect(words('乌克兰与尹锡悦')).toEqual(words('烏克蘭與尹錫悅'))
  })

  it('knows where words stand in what was written', () => {
    const text = '「Ｇ８」夢𨋢想：ﾊﾞ'
    expect(tokens(text).map(({ start, end }) => text.slice(start, end))).toEqual(['Ｇ８', '夢', '𨋢', '想', '：', 'ﾊﾞ'])
  })

  it('breaks where a clause ends, once, and not at quotes and brackets', () => {
    expect(words('立法。會')).toEqual(['立', '法', BREAK, '会'])
    expect(words('。立！？\n法……')).toEqual(['立', BREAK, '法', BREAK])
    expect(words('「公屋」（政策）')).toEqual(['公', '屋', '政', '策'])
  })

  test('half a surrogate, nothing and a long text do no harm', () => {
    expect(words('\ud861公\udc00')).toEqual(['公'])
    expect(words('')).toEqual([])
    const long = '香港'.repeat(100_000)
    expect(tokens(long)).toHaveLength(200_000)
  })
})
