import { expect, it } from 'vitest'
import { card } from '../../components/article/test-article'
import { hotLines } from './hot'

const ids = (many: number) => Array.from({ length: many }, (_, index) => card(index + 1))

it('a rail shows the first six, titles alone, without the article that it stands beside', () => {
  expect(hotLines(ids(9)).map(({ id }) => id)).toEqual([1, 2, 3, 4, 5, 6])
  expect(hotLines(ids(9), 2).map(({ id }) => id)).toEqual([1, 3, 4, 5, 6, 7])
  expect(Object.keys(hotLines(ids(3))[0] ?? {})).toEqual(['id', 'address', 'title', 'clauses'])
})

it('fewer than three are no list', () => {
  expect([hotLines(ids(2)), hotLines(ids(3), 3), hotLines([])]).toEqual([[], [], []])
  expect(hotLines(ids(4), 4)).toHaveLength(3)
})
