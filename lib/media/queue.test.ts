import { expect, it } from 'vitest'
import { inTurn } from './queue'

it('works on one picture at a time, in order, whatever becomes of the ones before', async () => {
  const told: string[] = []
  const work = (name: string, fails: boolean) =>
    inTurn(async () => {
      told.push(`${name} begins`)
      await new Promise((resolve) => setTimeout(resolve, 5))
      told.push(`${name} ends`)
      if (fails) throw new Error(name)
      return name
    })
  const results = await Promise.allSettled([work('a', false), work('b', true), work('c', false)])
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  expect(told).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends'])
})
