import { expect, it } from 'vitest'
import { refusalOf, sniff } from './sniff'

it.each([
  ['jpeg', Buffer.from([0xff, 0xd8, 0xff, 0xe0])],
  ['png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
  ['webp', Buffer.from('RIFF0000WEBPVP8 ')],
] as const)('knows a %s by its content', (format, bytes) => {
  expect(sniff(bytes)).toBe(format)
})

const ONLY = '只接受JPEG、PNG或WebP圖片。'

it.each([
  ['a GIF', 'GIF89a\u0001', `${ONLY}這是GIF，請另存為PNG或JPEG後再上載。`],
  ['a photo of a telephone', '\0\0\0\u0018ftypheic', `${ONLY}這是HEIC、AVIF或影片，請在手機的相機設定選「最兼容」，或另存為JPEG後再上載。`],
  ['an SVG', '<?xml version="1.0"?>\n<svg onload="alert(1)">', `${ONLY}這是SVG，請另存為PNG後再上載。`],
  ['an SVG behind a mark', '\ufeff  <SVG>', `${ONLY}這是SVG，請另存為PNG後再上載。`],
  ['a PDF', '%PDF-1.7', `${ONLY}這是PDF，請把要用的一頁另存為JPEG或PNG後再上載。`],
  ['a web page', '<!DOCTYPE html><title>x', `${ONLY}這是網頁，不是圖片。請在網頁上另存圖片後再上載。`],
  ['a TIFF', 'II*\0', `${ONLY}這是TIFF或相機的RAW檔案，請另存為JPEG後再上載。`],
  ['an archive', 'PK\u0003\u0004', ONLY],
  ['nothing', '', `${ONLY}這個檔案是空的，請換一個。`],
])('refuses %s and says what to do', (_, text, sentence) => {
  expect(sniff(Buffer.from(text))).toBeNull()
  expect(refusalOf(Buffer.from(text))).toBe(sentence)
})
