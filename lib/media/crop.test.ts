import { expect, it } from 'vitest'
import { CROPS, cropBox, focalCode } from './crop'

it.each([
  ['a wide picture, in the middle', [2000, 1000, 0.5, 0.5, 1], { left: 500, top: 0, width: 1000, height: 1000 }],
  ['a tall picture, in the middle', [1000, 2000, 0.5, 0.5, 1], { left: 0, top: 500, width: 1000, height: 1000 }],
  ['the left edge holds', [2000, 1000, 0.1, 0.5, 1], { left: 0, top: 0, width: 1000, height: 1000 }],
  ['the right edge holds', [2000, 1000, 1, 1, 1], { left: 1000, top: 0, width: 1000, height: 1000 }],
  ['the upper edge holds', [1000, 2000, 0, 0, 1], { left: 0, top: 0, width: 1000, height: 1000 }],
  ['near the middle it follows', [2000, 1000, 0.4, 0.5, 1], { left: 300, top: 0, width: 1000, height: 1000 }],
  ['a picture that fits is kept whole', [1600, 900, 0, 1, 16 / 9], { left: 0, top: 0, width: 1600, height: 900 }],
  ['one pixel', [1, 1, 0.5, 0.5, 16 / 9], { left: 0, top: 0, width: 1, height: 1 }],
  ['a line', [5000, 1, 0.5, 0.5, 1], { left: 2500, top: 0, width: 1, height: 1 }],
  ['a column', [1, 5000, 0.5, 0.5, 16 / 9], { left: 0, top: 2500, width: 1, height: 1 }],
  ['a point outside', [2000, 1000, 7, -3, 1], { left: 1000, top: 0, width: 1000, height: 1000 }],
  ['no point at all', [2000, 1000, Number.NaN, Number.NaN, 1], { left: 500, top: 0, width: 1000, height: 1000 }],
] as const)('%s', (_, [width, height, x, y, ratio], box) => {
  expect(cropBox(width, height, x, y, ratio)).toEqual(box)
})

it('never leaves the picture, and keeps the proportion to half a pixel', () => {
  for (const [width, height] of [
    [1201, 633],
    [799, 1999],
    [3001, 17],
    [640, 640],
  ] as const)
    for (const { ratio } of CROPS)
      for (const x of [0, 0.333, 0.5, 0.871, 1])
        for (const y of [0, 0.07, 0.5, 0.99, 1]) {
          const box = cropBox(width, height, x, y, ratio)
          expect(Object.values(box).every((value) => Number.isInteger(value) && value >= 0)).toBe(true)
          expect(box.left + box.width).toBeLessThanOrEqual(width)
          expect(box.top + box.height).toBeLessThanOrEqual(height)
          const off = box.width === width ? Math.abs(box.height - width / ratio) : Math.abs(box.width - height * ratio)
          expect(off).toBeLessThanOrEqual(0.5)
        }
})

it('tells readers’ pages where to look in two digits, or in none', () => {
  const code = (width: number, height: number, focalX: number, focalY: number) => focalCode({ width, height, focalX, focalY })
  expect(code(1600, 900, 0.5, 0.5)).toBe('')
  expect(code(900, 1600, 0.5, 0.5)).toBe('')
  // Only the height is cut: the crop lies at the very top although the point is a little below it.
  expect(code(900, 1600, 0.5, 0.1)).toBe('20')
  expect(code(900, 1600, 0.5, 0.9)).toBe('24')
  expect(code(3200, 900, 0.25, 0.5)).toBe('02')
  expect(code(3200, 900, 0.4, 0.5)).toBe('12')
  expect(code(1600, 900, 1, 0)).toBe('40')
})
