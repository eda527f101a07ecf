import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { contentName, withReceived } from './receiving'
import { sweepTemporary } from './temporary'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'readon-receiving-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const left = () => readdirSync(join(folder, 'tmp'))

function stream(chunks: readonly Uint8Array[], error?: Error) {
  let sent = 0
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        const chunk = chunks[sent++]
        if (chunk) controller.enqueue(chunk)
        else if (error) controller.error(error)
        else controller.close()
      },
    },
    { highWaterMark: 0 },
  )
  return { body, sent: () => sent }
}

it('receives a file piece by piece, knows it by its content, and removes it after use', async () => {
  const text = '一張圖片'.repeat(1_000)
  const bytes = Buffer.from(text)
  const { body } = stream([bytes.subarray(0, 10), bytes.subarray(10, 300), bytes.subarray(300)])
  const seen = await withReceived(body, folder, async (received) => ({ ...received, content: readFileSync(received.path, 'utf8') }))
  expect(seen).toMatchObject({ bytes: bytes.length, content: text, digest: createHash('sha256').update(bytes).digest() })
  expect(seen.head).toEqual(bytes.subarray(0, 512))
  expect(left()).toEqual([])
})

it('stops at the first byte too many, whatever length was announced, and leaves nothing', async () => {
  const { body, sent } = stream(Array.from({ length: 100 }, () => Buffer.alloc(10)))
  await expect(withReceived(body, folder, async () => 'used', 25)).rejects.toMatchObject({
    status: 422,
    message: '圖片太大，最多20 MB。請縮小後再上載。',
  })
  expect(sent()).toBe(3)
  expect(left()).toEqual([])
})

it('refuses an upload that breaks off, and leaves nothing', async () => {
  const { body } = stream([Buffer.alloc(10)], Object.assign(new Error('aborted'), { code: 'ECONNRESET' }))
  await expect(withReceived(body, folder, async () => 'used')).rejects.toMatchObject({ status: 400 })
  expect(left()).toEqual([])
})

it('leaves nothing when what was received is refused', async () => {
  const refused = withReceived(stream([Buffer.alloc(10)]).body, folder, () => Promise.reject(new Error('no')))
  await expect(refused).rejects.toThrow('no')
  expect(left()).toEqual([])
})

it('takes no body for an empty file', async () => {
  expect(await withReceived(null, folder, async ({ bytes }) => bytes)).toBe(0)
})

it('sweeps what a crash left, and nothing that may still be written', async () => {
  mkdirSync(join(folder, 'tmp'))
  for (const name of ['old', 'young']) writeFileSync(join(folder, 'tmp', name), 'half')
  utimesSync(join(folder, 'tmp', 'old'), new Date(), new Date(Date.now() - 11 * 60_000))
  expect(await sweepTemporary(folder)).toBe(1)
  expect(left()).toEqual(['young'])
  expect(await sweepTemporary(join(folder, 'nowhere'))).toBe(0)
})

it('names a file by content and site, so that owning it tells nobody its address', () => {
  const digest = createHash('sha256').update('圖').digest()
  expect(contentName(digest, 'one secret')).toMatch(/^[0-9a-f]{32}$/)
  expect(contentName(digest, 'one secret')).toBe(contentName(digest, 'one secret'))
  expect(contentName(digest, 'one secret')).not.toBe(contentName(digest, 'another'))
  expect(contentName(digest, 'one secret')).not.toBe(digest.toString('hex').slice(0, 32))
})
