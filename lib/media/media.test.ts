import { expect, it } from 'vitest'
import { jpegSize } from './jpeg-size'
import { jpeg, pictureView, srcset, type Variant } from './media'

const variants = [800, 480].flatMap((width) =>
  (['webp', 'jpg'] as const).map((format): Variant => ({ width, height: width / 2, format, bytes: 1 })),
)
const stored = { hash: 'ab', width: 1000, height: 500, variants }

it('offers every width once', () => {
  const picture = pictureView(stored, { alt: '畫', caption: '', credit: '' })
  expect(srcset(picture)).toBe('/media/ab/480.webp 480w, /media/ab/800.webp 800w')
  expect([100, 480, 481, 4_000].map((width) => jpeg(picture, width))).toEqual(
    ['480', '480', '800', '800'].map((width) => `/media/ab/${width}.jpg`),
  )
  expect([480, 4_000].map((width) => jpegSize(picture, width))).toEqual([
    { width: 480, height: 240 },
    { width: 800, height: 400 },
  ])
})

it('never lets a caption be read twice', () => {
  expect(pictureView(stored, { alt: '韓聯社報道 ', caption: '韓聯社報道', credit: '' }).alt).toBe('')
  expect(pictureView(stored, { alt: '一張報紙', caption: '韓聯社報道', credit: '' }).alt).toBe('一張報紙')
})
