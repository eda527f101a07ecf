import { describe, expect, it } from 'vitest'
import { isTicked, numberOf, numberOrNull, numbersOf, textOf } from './form'

function formOf(...fields: [string, string | Blob][]): FormData {
  const form = new FormData()
  for (const [name, value] of fields) form.append(name, value)
  return form
}
const file = new Blob(['5'])

describe('a number', () => {
  it.each(['0', '7', '2147483647'])('is %s', (text) => {
    expect(numberOf(formOf(['n', text]), 'n')).toBe(Number(text))
  })

  it.each(['', ' ', ' 5', '5 ', '1e3', '0x10', '5.0', '5.', '05', '+5', '-5', '５', '1,2', '5abc', 'Infinity', 'NaN'])(
    'is not %j',
    (text) => {
      expect(numberOf(formOf(['n', text]), 'n')).toBeNaN()
    },
  )

  it('is not a file, nor what is missing; left out it is none where it may be', () => {
    expect([numberOf(formOf(['n', file]), 'n'), numberOf(formOf(), 'n')]).toEqual([Number.NaN, Number.NaN])
    expect(['', '5', ' 5'].map((text) => numberOrNull(formOf(['n', text]), 'n'))).toEqual([null, 5, Number.NaN])
    expect(numberOrNull(formOf(), 'n')).toBeNull()
  })
})

it('a list of numbers has commas, or fields of one name, and never loses a part that is none', () => {
  expect(numbersOf(formOf(['n', '3,1,2']), 'n')).toEqual([3, 1, 2])
  expect(numbersOf(formOf(['n', '3'], ['n', ''], ['n', '1']), 'n')).toEqual([3, 1])
  expect([numbersOf(formOf(['n', '']), 'n'), numbersOf(formOf(), 'n')]).toEqual([[], []])
  for (const wrong of ['1,', ',1', '1, 2', '1,0x2', '1,2e0'])
    expect(numbersOf(formOf(['n', wrong]), 'n').some(Number.isNaN), wrong).toBe(true)
  expect(numbersOf(formOf(['n', file]), 'n')).toEqual([Number.NaN])
})

it('text is what was typed, and a tick is anything', () => {
  expect([textOf(formOf(['t', ' 字 ']), 't'), textOf(formOf(['t', file]), 't'), textOf(formOf(), 't')]).toEqual([' 字 ', '', ''])
  expect([isTicked(formOf(['t', 'on']), 't'), isTicked(formOf(), 't')]).toEqual([true, false])
})
