import sharp from 'sharp'
import { expect, it, vi } from 'vitest'
import { drawOg } from './drawing'
import { drawable } from './fonts'
import { OG_BYTES, type OgFacts, ogHash, ogName, ogPictures, parseOgName } from './og'

const facts: OgFacts = {
  title: '美國遞書面文件求和？ 要求俄羅斯保密',
  siteName: '往下看',
  section: '博客文章',
  accent: 'red',
  author: '深喉',
  opinion: true,
  year: '2022',
  picture: null,
}
const photo = { key: 'a/1600.jpg', width: 1600, height: 1200, focalX: 0.5, focalY: 0.1 }

/** A photo that no codec likes, its upper half red and its lower half blue. */
async function noise(): Promise<Buffer> {
  const half = (background: string) =>
    sharp({ create: { width: 1600, height: 600, channels: 3, background, noise: { type: 'gaussian', mean: 128, sigma: 70 } } })
      .linear(0.5, 0)
      .tint(background)
      .png()
      .toBuffer()
  const canvas = sharp({ create: { width: 1600, height: 1200, channels: 3, background: '#000000' } })
  const layers = [
    { input: await half('#ff0000'), left: 0, top: 0 },
    { input: await half('#0000ff'), left: 0, top: 600 },
  ]
  return canvas.composite(layers).jpeg({ quality: 95 }).toBuffer()
}

async function measured(bytes: Buffer) {
  const { format, width, height } = await sharp(bytes).metadata()
  expect({ format, width, height }).toEqual({ format: 'jpeg', width: 1200, height: 630 })
  expect(bytes.byteLength).toBeLessThanOrEqual(OG_BYTES)
  return bytes
}

/** The mean colour of a part of the picture. */
async function colour(bytes: Buffer, left: number, top: number, width = 40, height = 20): Promise<number[]> {
  const { channels } = await sharp(await sharp(bytes).extract({ left, top, width, height }).png().toBuffer()).stats()
  return channels.map(({ mean }) => Math.round(mean))
}

it('is named by everything that shows, and by nothing else', () => {
  const others: Partial<OgFacts>[] = [
    { title: '別題' },
    { siteName: '別站' },
    { author: '別人' },
    { opinion: false },
    { year: null },
    { picture: photo },
  ]
  expect(new Set([facts, ...others.map((other) => ({ ...facts, ...other }))].map(ogHash)).size).toBe(others.length + 1)
  for (const shape of ['card', '16x9', '4x3', '1x1'] as const) {
    const file = { id: 12, hash: ogHash(facts), shape }
    expect(parseOgName(ogName(file))).toEqual(file)
  }
  for (const name of [
    '12.jpg',
    '0-0123456789ab.jpg',
    '12-0123456789AB.jpg',
    '12-0123456789ab.png',
    '3000000000-0123456789ab.jpg',
    '../12-0123456789ab.jpg',
    '12-0123456789ab-card.jpg',
    '12-0123456789ab-2x3.jpg',
  ])
    expect(parseOgName(name)).toBeNull()
})

it('is a card of words where there is no picture, drawn without asking anybody', async () => {
  const fetched = vi.spyOn(globalThis, 'fetch').mockRejectedValue(new Error('no network'))
  const drawn = await measured(await drawOg(facts, null))
  expect(fetched).not.toHaveBeenCalled()
  fetched.mockRestore()
  const [red = 0, green = 0] = await colour(drawn, 2, 300, 10)
  expect([red > 170, green < 60]).toEqual([true, true])
  // Words are darker than paper.
  expect((await colour(drawn, 88, 200, 800, 100))[0]).toBeLessThan((await colour(drawn, 900, 560, 20, 10))[0] ?? 0)
})

it('is the feature picture, cut where its focal point is, as heavy as allowed', async () => {
  const plain = await measured(await drawOg({ ...facts, opinion: false, year: null, picture: photo }, await noise()))
  const low = await measured(await drawOg({ ...facts, opinion: false, year: null, picture: { ...photo, focalY: 1 } }, await noise()))
  const [upper = 0, , upperBlue = 0] = await colour(plain, 500, 100)
  const [lower = 0, , lowerBlue = 0] = await colour(low, 500, 500)
  expect([upper > upperBlue, lower < lowerBlue]).toEqual([true, true])
})

it('is cut for structured data too, in three shapes, without words and never larger than it is', async () => {
  const named = ogPictures(12, { ...facts, picture: photo })
  expect(named.map(({ name }) => /-(\w+)\.jpg$/.exec(name)?.[1])).toEqual(['16x9', '4x3', '1x1'])
  for (const { name, width, height } of named) {
    const file = parseOgName(name)
    if (!file) throw new Error('no name')
    const drawn = await sharp(await drawOg({ ...facts, picture: photo }, await noise(), file.shape)).metadata()
    expect([drawn.format, drawn.width, drawn.height]).toEqual(['jpeg', width, height])
    expect(width).toBeLessThanOrEqual(Math.min(1_200, photo.width))
  }
  expect(ogPictures(12, { ...facts, picture: null })).toEqual([
    { name: `12-${ogHash({ ...facts, picture: null })}.jpg`, width: 1_200, height: 630 },
  ])
})

it('says whose opinion it is, and of which year', async () => {
  const drawn = await measured(await drawOg({ ...facts, picture: photo }, await noise()))
  expect((await colour(drawn, 900, 570)).every((value) => value < 60)).toBe(true)
  const [red = 0, green = 0, blue = 0] = await colour(drawn, 45, 45, 10, 8)
  expect([red > 170, green < 60, blue < 60]).toEqual([true, true, true])
})

it('leaves out what the font cannot draw, and keeps Cantonese, Japanese and Latin', async () => {
  const titles = [
    '佢哋話嘅嘢，喺邨口冇人睇！啲麪包咗晒？',
    '𨋢壞咗，𠝹樓價',
    'ひらがな、カタカナ',
    'Café — “naïve” … €1,000',
    '【突發】《往下看》「引」『號』',
  ]
  for (const title of titles) expect(drawable(title)).toBe(title)
  expect(drawable('好👍\u{1f468}‍\u{1f469}👧天')).toBe('好天')
  await measured(await drawOg({ ...facts, title: '👍👍👍' }, null))
})
