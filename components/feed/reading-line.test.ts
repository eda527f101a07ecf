import { expect, it } from 'vitest'
import { isHalfInView } from './reading-line'

const WINDOW = 800

it.each([
  ['a short article, all of it', 100, 500, true],
  ['half of a short one, below', 600, 1_000, true],
  ['less than half of it', 601, 1_001, false],
  ['half of a short one, above', -200, 200, true],
  ['less than half of it', -201, 199, false],
  ['a tall one that fills half of the window, from below', 400, 4_000, true],
  ['a tall one that fills less', 401, 4_000, false],
  ['a tall one in its middle', -2_000, 2_000, true],
  ['a tall one at its end', -3_600, 400, true],
  ['a tall one that is nearly gone', -3_601, 399, false],
  ['what is above', -900, -100, false],
  ['what is below', 900, 1_000, false],
])('%s', (_, top, bottom, expected) => {
  expect(isHalfInView({ top, bottom }, WINDOW)).toBe(expected)
})
