import sharp from 'sharp'
import { expect, it } from 'vitest'
import { makeAvif, processPicture } from './processing'

const plain = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#c9252c' } })
const GPS = { IFD0: { Make: 'Camera' }, IFD3: { GPSLatitude: '22/1 18/1 0/1' } }

it('makes every size in two formats, none larger than the original', async () => {
  const { width, height, variants } = await processPicture(await plain(1_000, 500).png().toBuffer())
  expect({ width, height }).toEqual({ width: 1_000, height: 500 })
  expect(variants.map(({ variant }) => `${variant.width}x${variant.height}.${variant.format}`)).toEqual(
    ['480x240', '800x400', '1000x500'].flatMap((size) => [`${size}.webp`, `${size}.jpg`]),
  )
  for (const { bytes, variant } of variants)
    expect(await sharp(bytes).metadata()).toMatchObject({ width: variant.width, height: variant.height })
})

it('remembers how large a picture was that is stored smaller, and makes AVIF of the same sizes', async () => {
  const { width, height, variants, master } = await processPicture(await plain(2_400, 1_200).jpeg().toBuffer())
  expect({ width, height }).toEqual({ width: 2_400, height: 1_200 })
  const widths = variants.filter(({ variant }) => variant.format === 'webp').map(({ variant }) => variant.width)
  expect(widths).toEqual([480, 800, 1200, 1600])
  const avif = await makeAvif(master)
  expect(avif.map(({ variant }) => [variant.format, variant.width, variant.height])).toEqual(widths.map((each) => ['avif', each, each / 2]))
  expect(avif.every(({ bytes }) => bytes.subarray(4, 12).toString('latin1') === 'ftypavif')).toBe(true)
})

it('turns the picture upright and leaves camera and place behind, in every format', async () => {
  const file = await plain(600, 300).withExif(GPS).withMetadata({ orientation: 6 }).jpeg().toBuffer()
  expect(file.includes('Camera')).toBe(true)
  const { width, height, variants, master } = await processPicture(file)
  expect({ width, height }).toEqual({ width: 300, height: 600 })
  const avif = await makeAvif(master)
  expect(avif.length).toBeGreaterThan(0)
  for (const { bytes, variant } of [...variants, ...avif]) {
    expect(variant.height).toBe(variant.width * 2)
    expect(bytes.includes('Exif') || bytes.includes('Camera') || bytes.includes('xpacket')).toBe(false)
  }
  for (const { bytes } of variants) expect(await sharp(bytes).metadata()).not.toHaveProperty('orientation')
})

it.each([
  ['half a JPEG', async () => (await plain(900, 900).jpeg().toBuffer()).subarray(0, 400), '損壞'],
  ['a PNG that ends early', async () => (await plain(900, 900).png({ compressionLevel: 0 }).toBuffer()).subarray(0, 90_000), '損壞'],
  ['a decompression bomb', () => plain(16_000, 4_000).png({ compressionLevel: 9 }).toBuffer(), '像素太多'],
  ['a picture like a ribbon', () => plain(200, 17_000).png().toBuffer(), '圖片太長'],
  [
    'an SVG under the first bytes of a PNG',
    async () =>
      Buffer.concat([
        Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
        Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
      ]),
    '損壞',
  ],
  [
    'an animation',
    async () =>
      sharp([await frame(1), await frame(2)], { join: { animated: true } })
        .webp({ loop: 0, delay: [100, 100] })
        .toBuffer(),
    '不能使用動畫',
  ],
])('refuses %s with a sentence', async (_, file, sentence) => {
  await expect(processPicture(await file())).rejects.toThrow(sentence)
})

/** Two frames that differ, or an animation would be one picture. */
const frame = (shade: number) =>
  sharp({ create: { width: 60, height: 60, channels: 3, background: { r: shade * 90, g: 0, b: 0 } } })
    .png()
    .toBuffer()

it.each([
  ['jpeg', 'a web page', '<!doctype html><script>alert(1)</script>'],
  ['png', 'an archive', 'PK\u0003\u0004 evil.html'],
  ['webp', 'a script', '<?php system($_GET[0]); ?>'],
] as const)('of a %s that is %s too only the picture is left', async (format, _, tail) => {
  const file = Buffer.concat([await plain(500, 400).toFormat(format).toBuffer(), Buffer.from(tail)])
  const { variants } = await processPicture(file)
  expect(variants).toHaveLength(4)
  for (const { bytes } of variants) expect(bytes.includes(tail.slice(0, 12))).toBe(false)
})
