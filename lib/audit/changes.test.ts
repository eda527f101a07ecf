import { expect, it } from 'vitest'
import { changedFields } from './changes'

it('keeps only what changed', () => {
  const section = { name: '港聞', slug: 'hk', version: 1 }
  expect(changedFields(section, { name: '本地', slug: 'hk' })).toEqual({
    before: { name: '港聞' },
    after: { name: '本地' },
  })
  expect(changedFields({ disclaimer: null }, { disclaimer: '文責自負' })).toEqual({
    before: { disclaimer: null },
    after: { disclaimer: '文責自負' },
  })
})

it('finds no change between equal values, nothing and null', () => {
  expect(changedFields({ ids: [1, 2], picture: undefined }, { ids: [1, 2], picture: null })).toBeNull()
})
