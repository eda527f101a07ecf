import { describe, expect, it } from 'vitest'
import { BREAK } from './break'
import { clauses } from './clauses'
import { countCharacters, readingMinutes } from './count'
import { editionOf } from './edition'
import { excerpt, firstSentence } from './excerpt'
import { slugOf } from './slug'

describe('slugOf', () => {
  it.each([
    ['韓國G8夢想破滅：依賴與失落的背後', '韓國g8夢想破滅-依賴與失落的背後'],
    ['美國遞書面文件求和？ 要求俄羅斯保密', '美國遞書面文件求和-要求俄羅斯保密'],
    ['🎉🎉', ''],
    ['？！……', ''],
    ['Hello, World', 'hello-world'],
    ['../../etc/passwd', 'etc-passwd'],
  ])('%s', (title, slug) => {
    expect(slugOf(title)).toBe(slug)
  })

  it('counts characters, not code units, and leaves no hyphen at the end', () => {
    expect(Array.from(slugOf('𨋢'.repeat(60)))).toHaveLength(40)
    expect(slugOf(`${'字'.repeat(39)}，${'字'.repeat(9)}`)).toBe('字'.repeat(39))
  })
})

it('counts as Chinese editors do', () => {
  expect(countCharacters('北約（NATO）在2014年擴張，don’t panic。')).toBe('北約在年擴張'.length + 'NATO 2014 don’t panic'.split(' ').length)
  expect(countCharacters('1,318 字，A.I. 和 3.14；𨋢。')).toBe(6)
  expect(countCharacters('2014,2015年')).toBe(3)
  expect(countCharacters('……——「」，。 \n')).toBe(0)
  expect(readingMinutes(1_349)).toBe(3)
  expect(readingMinutes(0)).toBe(1)
})

it('cuts at the end of a sentence, or says that it cut', () => {
  expect(excerpt('第一句。第二句很長很長很長。', 6)).toBe('第一句。')
  expect(excerpt('沒有句號的一段很長的文字', 6)).toBe('沒有句號的…')
  expect(excerpt('短。', 6)).toBe('短。')
  expect(firstSentence('「他說。」然後走了。')).toBe('「他說。」')
  expect(firstSentence('終於，回應了。第二句。')).toBe('終於，回應了。')
})

describe('clauses', () => {
  it.each([
    '美國遞書面文件求和？ 要求俄羅斯保密',
    '韓國G8夢想破滅：依賴與失落的背後',
    '「嚴肅關切」有多嚴肅',
    '🎉',
    'a, b, c',
    '睡一覺，到了另一國：歐洲夜車手記',
    '？！',
  ])('give %s back character for character', (title) => {
    expect(clauses(title).join('').replaceAll(BREAK, '')).toBe(title)
  })

  it('cut at the marks where a reader breathes', () => {
    expect(clauses('韓國G8夢想破滅：依賴與失落的背後').map((clause) => clause.replaceAll(BREAK, ''))).toEqual([
      '韓國G8夢想破滅：',
      '依賴與失落的背後',
    ])
  })

  it('never let a line begin with a closing mark or end with an opening one', () => {
    for (const word of clauses('讀完一本《雪國》，他說：「好。」').flatMap((clause) => clause.split(BREAK))) {
      expect(word).not.toMatch(/^[，。：」》]/u)
      expect(word).not.toMatch(/[「《]$/u)
    }
  })
})

it('dates the edition by both calendars', () => {
  expect(editionOf(new Date('2024-04-23T05:00:00Z'), 'Asia/Hong_Kong')).toEqual({
    iso: '2024-04-23',
    date: '2024年4月23日',
    weekday: '星期二',
    lunar: '農曆三月十五',
  })
  expect(editionOf(new Date('2023-04-01T05:00:00Z'), 'Asia/Hong_Kong').lunar).toBe('農曆閏二月十一')
})
