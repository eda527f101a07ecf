import type { IncomingMessage, ServerResponse } from 'node:http'
import { describe, expect, it } from 'vitest'
import { capture, type Handle } from './capture'

type Step = (response: ServerResponse, request: IncomingMessage) => void | Promise<void>

const run = (step: Step, limit = 1_000, accepts = () => true) => {
  const handle: Handle = async (request, response) => step(response, request)
  return capture(handle, { url: '/a?b', headers: { host: 'x' } }, { limit, accepts })
}
const captured = async (step: Step) => {
  const got = await run(step).result
  return got && { ...got, body: got.body.toString() }
}

describe('capture', () => {
  it('asks for a GET with exactly the given headers, and no body', async () => {
    const got = await captured(async (response, request) => {
      const chunks: unknown[] = []
      for await (const chunk of request) chunks.push(chunk)
      response.end(JSON.stringify([request.method, request.url, request.headers, chunks, request.httpVersion]))
    })
    expect(got?.body).toBe(JSON.stringify(['GET', '/a?b', { host: 'x' }, [], '1.1']))
  })

  it('merges headers of setHeader, appendHeader and writeHead as Node does', async () => {
    const got = await captured((response) => {
      response.setHeader('X-A', '1')
      response.setHeader('X-B', '1')
      response.appendHeader('Set-Cookie', 'a=1')
      response.appendHeader('Set-Cookie', 'b=2')
      response.writeHead(201, 'Made', { 'x-b': '2', 'X-C': ['3', '4'] })
      response.end('x')
    })
    expect(got).toMatchObject({ status: 201, headers: { 'x-a': '1', 'x-b': '2', 'x-c': ['3', '4'], 'set-cookie': ['a=1', 'b=2'] } })
  })

  it('understands the flat list of writeHead, with repeated names', async () => {
    const got = await captured((response) => {
      response.writeHead(200, ['Content-Type', 'text/html', 'Link', '<a>', 'link', '<b>'])
      response.end()
    })
    expect(got?.headers).toEqual({ 'content-type': 'text/html', link: ['<a>', '<b>'] })
  })

  it('joins what is written in every encoding, calls back, and never asks to wait', async () => {
    const calls: string[] = []
    const got = await captured((response) => {
      expect(response.write('往')).toBe(true)
      expect(response.write('5LiL', 'base64', () => calls.push('written'))).toBe(true)
      response.write(new Uint8Array(Buffer.from('看')), () => calls.push('bytes'))
      response.end('7c', 'hex', () => calls.push('ended'))
    })
    await new Promise(setImmediate)
    expect(got?.body).toBe('往下看|')
    expect(calls).toEqual(['written', 'bytes', 'ended'])
  })

  it('keeps no piece that the writer uses again', async () => {
    const got = await captured((response) => {
      const piece = new Uint8Array([65])
      response.write(piece)
      piece[0] = 66
      response.end(piece)
    })
    expect(got?.body).toBe('AB')
  })

  it('says when the head is sent and when it is over, then emits finish and close', async () => {
    const events: string[] = []
    const closed = new Promise<void>((resolve) => {
      void run((response) => {
        for (const name of ['finish', 'close']) response.on(name, () => events.push(`${name} ${response.writableFinished}`))
        response.on('close', () => resolve())
        events.push(`sent ${response.headersSent}`)
        response.flushHeaders()
        events.push(`sent ${response.headersSent}`)
        expect(() => response.setHeader('x', '1')).toThrow('Cannot set headers after they are sent')
        response.end('x')
        events.push(`ended ${response.writableEnded} ${response.writableFinished}`)
        response.end('again')
      })
    })
    await closed
    expect(events).toEqual(['sent false', 'sent true', 'ended true false', 'finish true', 'close true'])
  })

  it('swallows interim answers and trailers', async () => {
    const got = await captured((response) => {
      response.writeContinue()
      response.writeProcessing()
      response.writeEarlyHints({ link: '</a.css>; rel=preload' })
      response.setHeader('trailer', 'x-sum')
      response.write('a')
      response.addTrailers({ 'x-sum': '1' })
      response.end()
    })
    expect(got).toMatchObject({ status: 200, body: 'a' })
  })

  it('gives up on a body beyond the limit and tells the renderer that nobody listens', async () => {
    let closed = 0
    const got = await run((response) => {
      response.on('close', () => {
        closed += 1
      })
      response.write('x'.repeat(1_001))
      expect(response.destroyed).toBe(true)
      response.end('more')
    }).result
    await new Promise(setImmediate)
    expect([got, closed]).toEqual([undefined, 1])
  })

  it('gives up as soon as the head shows that the answer is not wanted', async () => {
    let wrote = 0
    const got = await run(
      (response) => {
        response.writeHead(200, { 'content-type': 'image/png' })
        while (!response.destroyed) wrote += 1
      },
      1_000,
      () => false,
    ).result
    expect([got, wrote]).toEqual([undefined, 0])
  })

  it('rejects with what the handler throws, now or later, and refuses what is no body', async () => {
    await expect(captured(() => Promise.reject(new Error('late')))).rejects.toThrow('late')
    const thrower: Handle = () => {
      throw new Error('now')
    }
    await expect(capture(thrower, { url: '/', headers: {} }, { limit: 1, accepts: () => true }).result).rejects.toThrow('now')
    await expect(captured((response) => void response.write({}))).rejects.toThrow('text or bytes')
  })

  it('rejects when the renderer breaks off in the middle', async () => {
    await expect(
      captured((response) => {
        response.write('half')
        response.destroy(new Error('broken'))
        response.end('never')
      }),
    ).rejects.toThrow('broken')
  })

  it('can be abandoned', async () => {
    const running = run(() => undefined)
    running.abandon()
    expect(await running.result).toBeUndefined()
  })
})
