import { expect, it } from 'vitest'
import { refusalIn } from './ask-studio'

it.each([
  [422, '{"detail":"只接受JPEG、PNG或WebP圖片。"}', '只接受JPEG、PNG或WebP圖片。'],
  [413, '{"detail":"The body is too large."}', '內容太大，請縮小或分開後再試。'],
  [401, '<html>', '登入已經過期，請重新登入後再試。'],
  [429, '', '請求太多，請稍等一會再試。'],
  [502, '<html>Bad gateway</html>', '暫時未能完成，請稍後再試。'],
  [500, 'null', '暫時未能完成，請稍後再試。'],
])('turns an answer with %d into a sentence', (status, text, sentence) => {
  expect(refusalIn(status, text)).toBe(sentence)
})
