import { describe, expect, it } from 'vitest'
import { freshness, MOST_SHARING, rarity, termsOf } from './likeness'

const terms = (title: string, summary = '', body = '') => termsOf({ title, summary, body }).map((term) => term.join(''))

describe('the terms of an article', () => {
  it('are pairs of characters and words of other scripts, in one form for both scripts', () => {
    expect(terms('北約與Ukraine的3個前途')).toEqual(['北约', 'ukraine', '前途'])
    expect(terms('北约与ukraine的3个前途')).toEqual(terms('北約與Ukraine的3個前途'))
  })

  it('reach over no end of a clause, and bind nothing together', () => {
    expect(terms('公屋，輪候。我們的一個人')).toEqual(['公屋', '轮候'])
  })

  it('are first those of the title, and those that come back in the text', () => {
    expect(terms('居屋抽籤', '政府說明公屋', '公屋。公屋。公屋。公屋。公屋。公屋。公屋。公屋。抽籤。')[0]).toBe('公屋')
    expect(terms('居屋抽籤', '政府說明', '抽籤。')[0]).toBe('抽签')
  })

  it('are few, however much there is', () => {
    const long = Array.from({ length: 2_000 }, (_, n) => String.fromCodePoint(0x5000 + n)).join('')
    expect(terms(long, long, long)).toHaveLength(12)
    expect(terms('', '', long)).toEqual([])
  })
})

it('what few have says more than what many have, and what everything has says nothing', () => {
  expect([2, 10, 39].map(rarity)).toEqual([2, 10, 39].map(rarity).toSorted((one, other) => other - one))
  expect(rarity(MOST_SHARING)).toBe(0)
  expect(rarity(MOST_SHARING * 10)).toBe(0)
})

it('what is new counts whole, and what is old something', () => {
  const now = new Date('2026-11-20T12:00:00+08:00')
  const ago = (days: number) => freshness(new Date(now.getTime() - days * 86_400_000), now)
  expect(ago(0)).toBe(1)
  expect(ago(-1)).toBe(1)
  expect(ago(120)).toBeCloseTo(0.7)
  expect(ago(10_000)).toBeCloseTo(0.4)
})
