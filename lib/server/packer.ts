import type { EventEmitter } from 'node:events'
import { constants, createBrotliCompress, createGzip } from 'node:zlib'

type Callback = (error?: Error | null) => void

/** A compressor between whoever writes an answer and the connection. */
export interface Packer {
  write(chunk: unknown, encoding: BufferEncoding, callback: Callback | undefined): boolean
  end(chunk: unknown, encoding: BufferEncoding): void
  /** Sends on what was written so far. */
  flush(): void
}

/** Where the compressed bytes go: the unchanged `write` and `end` of a response, and the response for its events. */
export interface PackerSink {
  write(chunk: Buffer): boolean
  end(): void
  events: EventEmitter & { destroy(error?: Error): unknown }
}

/**
 * Compresses an answer while it is being streamed, with back-pressure in both directions: a slow reader pauses the compressor,
 * a full compressor makes `write` return false until `drain`.
 */
export function createPacker(encoding: 'br' | 'gzip', sink: PackerSink): Packer {
  const stream = encoding === 'br' ? createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }) : createGzip({ level: 6 })
  stream.on('data', (chunk: Buffer) => {
    if (!sink.write(chunk)) stream.pause()
  })
  stream.on('end', () => sink.end())
  stream.on('error', (error) => sink.events.destroy(error))
  stream.on('drain', () => sink.events.emit('drain'))
  sink.events.on('drain', () => stream.resume())
  // A visitor who leaves in the middle must not leave a compressor behind: its memory is outside the heap.
  sink.events.once('close', () => stream.destroy())
  return {
    write: (chunk, coding, callback) => stream.write(chunk, coding, callback),
    end(chunk, coding) {
      if (stream.writableEnded) return
      if (chunk === undefined) stream.end()
      else stream.end(chunk, coding)
    },
    flush: () => stream.flush(),
  }
}
