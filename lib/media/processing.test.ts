import sharp from 'sharp'
import { expect, it } from 'vitest'
import { processPicture, sniff } from './processing'

const plain = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#c9252c' } })

it('makes every size in two formats, none larger than the original', async () => {
  const { width, height, variants, mime } = await processPicture(await plain(1_000, 500).png().toBuffer())
  expect({ width, height, mime }).toEqual({ width: 1_000, height: 500, mime: 'image/png' })
  expect(variants.map(({ variant }) => `${variant.width}x${variant.height}.${variant.format}`)).toEqual(
    ['480x240', '800x400', '1000x500'].flatMap((size) => [`${size}.webp`, `${size}.jpg`]),
  )
  for (const { bytes, variant } of variants)
    expect(await sharp(bytes).metadata()).toMatchObject({ width: variant.width, height: variant.height })
})

it('names the same file the same', async () => {
  const file = await plain(500, 500).jpeg().toBuffer()
  const [first, second] = [await processPicture(file), await processPicture(file)]
  expect(first.hash).toBe(second.hash)
  expect(first.hash).toMatch(/^[0-9a-f]{32}$/)
})

it('turns the picture upright and leaves camera and place behind', async () => {
  const file = await plain(600, 300)
    .withExif({ IFD0: { Make: 'Camera' }, IFD3: { GPSLatitude: '22/1 18/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()
  const { width, height, variants } = await processPicture(file)
  expect({ width, height }).toEqual({ width: 300, height: 600 })
  for (const { bytes } of variants) {
    const metadata = await sharp(bytes).metadata()
    expect(metadata.exif).toBeUndefined()
    expect(metadata.orientation).toBeUndefined()
  }
})

const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>')

it.each([
  ['an SVG', async () => svg, '只接受JPEG、PNG或WebP圖片。'],
  [
    'an SVG under the first bytes of a PNG',
    async () => Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), svg]),
    '損壞',
  ],
  ['half a JPEG', async () => (await plain(900, 900).jpeg().toBuffer()).subarray(0, 400), '損壞'],
  ['a decompression bomb', () => plain(16_000, 4_000).png({ compressionLevel: 9 }).toBuffer(), '像素太多'],
  ['nothing', async () => Buffer.alloc(0), '只接受'],
  ['too many bytes', async () => Buffer.alloc(20_000_001), '最多20 MB'],
])('refuses %s with a sentence', async (_, file, sentence) => {
  await expect(processPicture(await file())).rejects.toThrow(sentence)
})

it('believes the bytes, not the name', () => {
  expect(sniff(Buffer.from([0xff, 0xd8, 0xff, 0xe0]))).toBe('jpeg')
  expect(sniff(Buffer.from('RIFF0000WEBPVP8 '))).toBe('webp')
  expect(sniff(Buffer.from('GIF89a'))).toBeNull()
})
