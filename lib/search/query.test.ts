import { describe, expect, it } from 'vitest'
import { MOST_CHARACTERS } from './limits'
import { parseQuery } from './query'

const terms = (asked: string) => parseQuery(asked).terms.map((term) => term.join(' '))

describe('parseQuery', () => {
  it.each([
    ['公屋', ['公 屋']],
    [' 公屋　輪候 ', ['公 屋', '轮 候']],
    ['AI人工智能', ['ai 人 工 智 能']],
    ['"行政長官 選舉"', ['行 政 长 官 选 举']],
    ['「行政長官 選舉」結果', ['行 政 长 官 选 举', '结 果']],
    ['“行政 長官”『區議會』', ['行 政 长 官', '区 议 会']],
    ['"沒有收尾 的引號', ['没 有 收 尾 的 引 号']],
    ['颱風，暴雨', ['台 风', '暴 雨']],
    ['"颱風，暴雨。"', ['台 风 | 暴 雨']],
    ['公屋 公屋 "公屋"', ['公 屋']],
    ['弗拉基米爾·普京', ['弗 拉 基 米 尔 普 京']],
    ['', []],
    ['「」 "" ——！？', []],
  ])('reads %s', (asked, wanted) => {
    expect(terms(asked)).toEqual(wanted)
  })

  it('knows no operators', () => {
    expect(terms('title:公 OR NOT -屋* ^NEAR(a b) & | ! <-> {x} :A')).toEqual(['title', '公', 'or', 'not', '屋', 'near a', 'b', 'x'])
  })

  it('keeps the terms as they were written', () => {
    expect(parseQuery('烏克蘭。颱風 "行政長官').written).toEqual(['烏克蘭', '颱風', '「行政長官」'])
  })

  it('is bounded, and says what was left out', () => {
    expect(parseQuery('公屋').cut).toBe(false)
    const long = parseQuery('𨋢'.repeat(MOST_CHARACTERS + 1))
    expect(long.text).toBe('𨋢'.repeat(MOST_CHARACTERS))
    expect(long.cut).toBe(true)
    const many = parseQuery('一 二 三 四 五 六 七 八 九')
    expect(many.terms).toHaveLength(8)
    expect(many.cut).toBe(true)
  })
})
