import { once } from 'node:events'
import { createServer } from 'node:http'
import { expect, it } from 'vitest'
import { askStudio, refusalIn, sentenceOf } from './ask-studio'

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

it('has a sentence for a page that somebody on the way answers with, whatever its status', async () => {
  const proxy = createServer((_, answer) => answer.end('<h1>Welcome to the hotel</h1>')).listen(0, '127.0.0.1')
  await once(proxy, 'listening')
  const address = proxy.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const sentence = await askStudio('GET', `http://127.0.0.1:${port}/`).catch(sentenceOf)
  proxy.close()
  expect(sentence).toBe('暫時未能完成，請稍後再試。')
})
