import { afterEach, describe, expect, it } from 'vitest'
import { html, openFront, signal } from './test-front'

type Opened = Awaited<ReturnType<typeof openFront>>
let opened: Opened | undefined
afterEach(async () => opened?.close())

const open = async (...given: Parameters<typeof openFront>): Promise<Opened> => {
  opened = await openFront(...given)
  return opened
}

/** A site whose every render says how many there were before. */
async function counting(options: Parameters<typeof openFront>[1] = {}) {
  const seen: string[] = []
  const site = await open((request, response) => {
    seen.push(request.url ?? '')
    html(response, `<p>${seen.length}</p>`)
  }, options)
  return { ...site, seen }
}

describe('a page that is kept', () => {
  it('is rendered once and served from memory for half a second', async () => {
    const { get, clock, seen, front } = await counting()
    expect((await get('/')).text).toBe('<p>1</p>')
    clock.advance(500)
    expect((await get('/')).text).toBe('<p>1</p>')
    expect(seen).toEqual(['/'])
    expect(front.stats().cache).toMatchObject({ miss: 1, hit: 1, stale: 0 })
  })

  it('is still served after half a second while one new render is made behind it', async () => {
    const second = signal()
    let renders = 0
    const { get, clock, front } = await open(async (_request, response) => {
      renders += 1
      const mine = renders
      if (mine > 1) await second.promise
      html(response, String(mine))
    })
    await get('/')
    clock.advance(501)
    expect((await Promise.all([get('/'), get('/'), get('/')])).map(({ text }) => text)).toEqual(['1', '1', '1'])
    expect(renders).toBe(2)
    expect(front.stats().cache.stale).toBe(3)
    second.resolve()
    await expect.poll(async () => (await get('/')).text).toBe('2')
    expect(renders).toBe(2)
  })

  it('is not served once it is older than a second: the visitor waits for a fresh one', async () => {
    const { get, clock } = await counting()
    await get('/')
    clock.advance(1_001)
    expect((await get('/')).text).toBe('<p>2</p>')
  })

  it('is not served after anything was published, however young it is', async () => {
    let seq = 1
    const { get } = await counting({ seq: () => seq })
    await get('/')
    seq = 2
    expect((await get('/')).text).toBe('<p>2</p>')
  })

  it('is not kept when something was published while it was being rendered', async () => {
    let seq = 1
    const { get } = await open(
      (_request, response) => {
        seq += 1
        html(response, String(seq))
      },
      { seq: () => seq },
    )
    expect((await get('/')).text).toBe('2')
    expect((await get('/')).text).toBe('3')
  })

  it('is never served while nobody knows what was published', async () => {
    const { get } = await counting({ seq: () => Number.NaN })
    await get('/')
    expect((await get('/')).text).toBe('<p>2</p>')
  })

  it('outlives a refresh that fails, until its second is over', async () => {
    let renders = 0
    const { get, clock, errors } = await open((_request, response) => {
      renders += 1
      if (renders > 1) throw new Error('database is away')
      html(response, 'kept')
    })
    await get('/')
    clock.advance(600)
    expect((await get('/')).text).toBe('kept')
    await expect.poll(() => errors.length).toBe(1)
    expect((await get('/')).text).toBe('kept')
    clock.advance(500)
    expect((await get('/')).status).toBe(500)
  })

  it('disappears at once when a refresh finds that it is gone', async () => {
    let renders = 0
    const { get, clock } = await open((_request, response) => {
      renders += 1
      if (renders === 1) return html(response, 'article')
      response.writeHead(404, { 'content-type': 'text/html' })
      response.end('gone')
    })
    await get('/')
    clock.advance(600)
    await get('/')
    await expect.poll(async () => (await get('/')).status).toBe(404)
  })
})

describe('one render for everybody', () => {
  it('serves all who ask at the same time', async () => {
    const ready = signal()
    let renders = 0
    const { get, front } = await open(async (_request, response) => {
      renders += 1
      await ready.promise
      html(response, 'once')
    })
    const asked = Array.from({ length: 20 }, () => get('/'))
    await expect.poll(() => front.stats().requests).toBe(20)
    ready.resolve()
    expect(new Set((await Promise.all(asked)).map(({ text }) => text))).toEqual(new Set(['once']))
    expect(renders).toBe(1)
    expect(front.stats().cache).toMatchObject({ miss: 20, hit: 0 })
  })

  it('is not joined by those who come after something was published', async () => {
    let seq = 1
    const first = signal()
    let renders = 0
    const { get } = await open(
      async (_request, response) => {
        renders += 1
        const mine = renders
        if (mine === 1) await first.promise
        html(response, String(mine))
      },
      { seq: () => seq },
    )
    const early = get('/')
    await expect.poll(() => renders).toBe(1)
    seq = 2
    expect((await get('/')).text).toBe('2')
    first.resolve()
    expect((await early).text).toBe('1')
    // The old render ended last, and still the newer answer is the one that is kept.
    expect((await get('/')).text).toBe('2')
  })

  it('goes on when the first who asked for it leaves', async () => {
    const ready = signal()
    let renders = 0
    const { get, raw } = await open(async (_request, response) => {
      renders += 1
      await ready.promise
      html(response, 'done')
    })
    const left = raw('GET / HTTP/1.1\r\nHost: x\r\n\r\n', (socket) =>
      setImmediate(() =>
        expect
          .poll(() => renders)
          .toBe(1)
          .then(() => socket.destroy()),
      ),
    )
    await left
    const second = get('/')
    ready.resolve()
    expect((await second).text).toBe('done')
    expect(renders).toBe(1)
  })

  it('of a visitor’s own is refused with 503 too when too many are under way', async () => {
    const ready = signal()
    let renders = 0
    const { get, errors } = await open(
      async (_request, response) => {
        renders += 1
        await ready.promise
        html(response, 'x')
      },
      { limits: { renders: 1 } },
    )
    const headers = { cookie: 'session=made-up' }
    const waiting = get('/', { headers })
    await expect.poll(() => renders).toBe(1)
    expect((await get('/', { headers })).status).toBe(503)
    ready.resolve()
    expect((await waiting).status).toBe(200)
    expect((await get('/', { headers })).status).toBe(200)
    expect(errors).toEqual([])
  })

  it('is refused with 503 when too many are under way', async () => {
    const ready = signal()
    let renders = 0
    const { get } = await open(
      async (_request, response) => {
        renders += 1
        await ready.promise
        html(response, 'x')
      },
      { limits: { renders: 2 } },
    )
    const waiting = [get('/a1'), get('/a2')]
    await expect.poll(() => renders).toBe(2)
    const refused = await get('/a3')
    expect(refused.status).toBe(503)
    expect(refused.headers['retry-after']).toBe('1')
    ready.resolve()
    expect((await Promise.all(waiting)).map(({ status }) => status)).toEqual([200, 200])
  })
})

describe('a render that fails', () => {
  it('gives a Chinese page with 500, tells the log, and is tried again for the next visitor', async () => {
    let renders = 0
    const { get, errors } = await open((_request, response) => {
      renders += 1
      if (renders === 1) throw new Error('secret detail')
      html(response, 'fine')
    })
    const failed = await get('/')
    expect(failed.status).toBe(500)
    expect(failed.text).toContain('頁面未能顯示')
    expect(failed.text).not.toContain('secret')
    expect(errors).toHaveLength(1)
    expect((await get('/')).text).toBe('fine')
  })

  it('gives 504 when it never ends, once, and does not spoil the address', async () => {
    const closed = signal()
    let renders = 0
    const { get, clock, front } = await open((_request, response) => {
      renders += 1
      if (renders > 1) return html(response, 'fine')
      response.on('close', () => closed.resolve())
    })
    const waiting = [get('/'), get('/')]
    await expect.poll(() => renders).toBe(1)
    await expect.poll(() => front.stats().requests).toBe(2)
    clock.advance(30_000)
    expect((await Promise.all(waiting)).map(({ status }) => status)).toEqual([504, 504])
    await closed.promise
    expect(front.stats().renderTimeouts).toBe(1)
    expect((await get('/')).text).toBe('fine')
  })
})
