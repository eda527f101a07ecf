import { expect, it } from 'vitest'
import { linesOf } from './lines'

it('a title breaks between words', () => {
  expect(linesOf('美國遞書面文件求和？ 要求俄羅斯保密', 11, 4)).toEqual(['美國遞書面文件求和？', '要求俄羅斯保密'])
  expect(linesOf('颱風「麻雀」逼近 天文台改發八號烈風', 12, 4)).toEqual(['颱風「麻雀」逼近 天文台', '改發八號烈風'])
  expect(linesOf('G7', 12, 4)).toEqual(['G7'])
})

it('what does not fit ends in an ellipsis, within the line', () => {
  const lines = linesOf('立法會三讀通過房屋條例修訂，公屋輪候時間料縮短，議員另有意見', 8, 2)
  expect(lines).toHaveLength(2)
  expect(lines[1]).toMatch(/[^，]…$/u)
  for (const line of lines) expect([...line].length).toBeLessThanOrEqual(8)
})

it('what is one long word is cut anywhere', () => {
  const lines = linesOf(`https://example.com/${'a'.repeat(60)}`, 10, 3)
  expect(lines).toHaveLength(3)
  expect(lines.join('')).toMatch(/^https:\/\/example\.com\/a{10,}…$/)
})
