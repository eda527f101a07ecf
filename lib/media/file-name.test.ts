import { expect, it } from 'vitest'
import { cleanFileName, fileNameFrom } from './file-name'

it.each([
  ['電車.jpg', '電車.jpg'],
  ['a\0b.jpg', 'a b.jpg'],
  ['\u0007\r\n行\t尾\u007F\u0085.png', '行 尾 .png'],
  ['gpj.\u202Eexe', 'gpj. exe'],
  ['\0\u0001 \n', '圖片'],
  ['', '圖片'],
  ['😀'.repeat(300), '😀'.repeat(200)],
  ['半個字\uD83D.jpg', '半個字\uFFFD.jpg'],
])('%j is kept as %j', (name, kept) => {
  expect(cleanFileName(name)).toBe(kept)
  expect(fileNameFrom(encodeURIComponent(name.toWellFormed()))).toBe(kept)
})

it.each([null, '', '%', '%00', '%FF', '%E9%9B'])('the header %j names no file', (header) => {
  expect(fileNameFrom(header)).toBe('圖片')
})
