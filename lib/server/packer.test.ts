import { randomBytes } from 'node:crypto'
import { EventEmitter } from 'node:events'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { createPacker } from './packer'
import { signal } from './test-front'

class Sink extends EventEmitter {
  chunks: Buffer[] = []
  ready = true
  error: Error | undefined
  ended = signal()

  write(chunk: Buffer): boolean {
    this.chunks.push(chunk)
    this.emit('chunk')
    return this.ready
  }

  end(): void {
    this.ended.resolve()
  }

  destroy(error?: Error): void {
    this.error = error
  }
}

const packerOver = (sink: Sink) => createPacker('gzip', { write: (chunk) => sink.write(chunk), end: () => sink.end(), events: sink })
const noise = randomBytes(1_000_000)
const turns = async () => {
  for (let turn = 0; turn < 50; turn += 1) await new Promise(setImmediate)
}

describe('a packer', () => {
  it('stops while its reader is full, and goes on when it is not', async () => {
    const sink = new Sink()
    sink.ready = false
    const first = new Promise((resolve) => sink.once('chunk', resolve))
    const packer = packerOver(sink)
    packer.end(noise, 'utf8')
    await first
    await turns()
    expect(sink.chunks).toHaveLength(1)
    sink.ready = true
    sink.emit('drain')
    await sink.ended.promise
    expect(gunzipSync(Buffer.concat(sink.chunks)).equals(noise)).toBe(true)
  })

  it('makes its writer wait, and says when it need not any more', async () => {
    const sink = new Sink()
    const packer = packerOver(sink)
    expect(packer.write(noise, 'utf8', undefined)).toBe(false)
    await new Promise((resolve) => sink.once('drain', resolve))
    packer.end(undefined, 'utf8')
    packer.end('twice', 'utf8')
    await sink.ended.promise
    expect(gunzipSync(Buffer.concat(sink.chunks)).length).toBe(noise.length)
  })

  it('is gone with its visitor', async () => {
    const sink = new Sink()
    const packer = packerOver(sink)
    sink.emit('close')
    const written = signal<Error | null | undefined>()
    packer.write('x', 'utf8', written.resolve)
    expect(await written.promise).toMatchObject({ code: 'ERR_STREAM_DESTROYED' })
  })
})
