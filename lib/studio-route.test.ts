import { describe, expect, it } from 'vitest'
import { jsonOf } from './studio-route'

const sent = (body: string) => new Request('http://x', { method: 'POST', body })

describe('the JSON of a request', () => {
  it('is an object, whatever is in it', async () => {
    expect(await jsonOf(sent('{"version":1}'))).toEqual({ version: 1 })
  })

  it.each(['', '{', 'version=1', 'null', 'true', '7', '"x"', '[]', '[{"version":1}]'])('is not %s', async (body) => {
    await expect(jsonOf(sent(body))).rejects.toMatchObject({ status: 400, message: '請求的格式不對，請重新載入頁面後再試。' })
  })

  it('is no larger than what asks for it allows', async () => {
    await expect(jsonOf(sent('{"version":1}'), 12)).rejects.toMatchObject({ status: 422 })
  })
})
