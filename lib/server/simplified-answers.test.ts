import type { IncomingMessage, ServerResponse } from 'node:http'
import { expect, it, onTestFinished } from 'vitest'
import { createDictionary, type Words } from '../simplified/dictionary'
import { withSimplified } from './simplified-answers'
import { html, openFront } from './test-front'

const ORIGIN = 'https://news.example.hk'
const RUNTIME =
  'E="string"==typeof TURBOPACK_CHUNK_BASE_PATH?TURBOPACK_CHUNK_BASE_PATH:"/_next/";say("複製連結","繁體","簡體");' +
  'fetch("/api/views")'.repeat(40)

/** A site that knows nothing of a second script, with its front before it. */
async function open(words: () => Words = () => ({ names: [], terms: [] })) {
  const asked: string[] = []
  let seq = 1
  const site = async (request: IncomingMessage, response: ServerResponse) => {
    asked.push(`${request.url}`)
    const path = request.url?.split('?')[0]
    if (path === '/moved') return void response.writeHead(308, { location: '/article/5-%E9%A0%AD' }).end()
    if (path === '/elsewhere') return void response.writeHead(307, { location: 'https://elsewhere.example/' }).end()
    if (path === '/gone') return html(response, '<p>這裏</p>', { 'x-readon-status': '410' })
    if (path === '/sc/feed.xml') return void response.writeHead(404, { 'content-type': 'text/html' }).end('<p>這裏</p>')
    if (path === '/_next/static/chunks/moved.js') return void response.writeHead(308, { location: '/_next/static/chunks/a.js' }).end()
    if (path?.startsWith('/_next/')) {
      response.writeHead(200, {
        'content-type': path.endsWith('.js') ? 'application/javascript; charset=UTF-8' : 'text/css',
        'cache-control': 'public, max-age=31536000, immutable',
      })
      return void response.end(path.endsWith('.js') ? RUNTIME : '.頭{}')
    }
    if (path?.includes('/next/')) {
      response.writeHead(200, { 'content-type': 'application/json' })
      return void response.end(JSON.stringify({ article: { title: '這裏', money: '$頭' }, next: '/article/5/next/abc' }))
    }
    if (request.headers.rsc === '1') {
      response.writeHead(200, { 'content-type': 'text/x-component', 'cache-control': 's-maxage=300', vary: 'rsc' })
      return void response.end('1:"這裏"\n')
    }
    html(response, '<html lang="zh-Hant-HK"><p>這裏 鄭樂後</p><script>self.__next_f.push([1,"1:\\"這裏\\"\\n"])</script></html>')
  }
  const handle = withSimplified(site, {
    origin: ORIGIN,
    dictionary: createDictionary(
      async () => words(),
      () => seq,
    ),
  })
  const opened = await openFront(handle, { seq: () => seq })
  onTestFinished(() => opened.close())
  return {
    ...opened,
    asked,
    publish: () => {
      seq++
    },
  }
}

it('asks for the page itself and converts what comes, under a policy for what is sent', async () => {
  const { get, asked } = await open(() => ({ names: ['鄭樂後'], terms: [] }))
  const answer = await get('/sc/article/5-%E9%A0%AD?utm_source=x')
  expect(answer.status).toBe(200)
  expect(answer.text).toBe('<html lang="zh-Hans"><p>这里 鄭樂後</p><script>self.__next_f.push([1,"1:\\"这里\\"\\n"])</script></html>')
  expect(answer.headers['content-length']).toBe(String(answer.body.length))
  expect(answer.headers['content-security-policy']).toMatch(/script-src 'self' 'sha256-/)
  expect((await get('/sc')).text).toContain('这里')
  expect((await get('/article/5-%E9%A0%AD')).text).toContain('這裏')
  expect(asked).toEqual(['/article/5-%E9%A0%AD', '/', '/article/5-%E9%A0%AD'])
})

it('tells the router which page stands at the address', async () => {
  const { get } = await open()
  const answer = await get('/sc/hot?_rsc', { headers: { rsc: '1' } })
  expect([answer.text, answer.headers['x-nextjs-rewritten-path']]).toEqual(['1:"这里"\n', '/hot'])
  expect((await get('/sc/hot')).headers['x-nextjs-rewritten-path']).toBeUndefined()
})

it('converts the steps of the feed, where a dollar is a dollar', async () => {
  const { get } = await open()
  expect(JSON.parse((await get('/sc/article/5/next/first')).text)).toEqual({
    article: { title: '这里', money: '$头' },
    next: '/sc/article/5/next/abc',
  })
})

it('keeps statuses, and redirects in the same script', async () => {
  const { get } = await open()
  const moved = await get('/sc/moved')
  expect([moved.status, moved.headers.location]).toEqual([308, '/sc/article/5-%E9%A0%AD'])
  expect((await get('/sc/elsewhere')).headers.location).toBe('https://elsewhere.example/')
  const gone = await get('/sc/gone')
  expect([gone.status, gone.text]).toEqual([410, '<p>这里</p>'])
  const nothing = await get('/sc/feed.xml')
  expect([nothing.status, nothing.text]).toEqual([404, '<p>这里</p>'])
  expect((await get('/sc/hot', { method: 'POST' })).status).toBe(405)
  expect((await get('/sc/hot', { method: 'HEAD' })).text).toBe('')
})

it('serves scripts with converted words, which load the others from the same place, for ever and compressed', async () => {
  const { get, asked } = await open()
  const page = (await get('/sc')).text
  expect(page).not.toContain('?')
  const file = '/sc/_next/static/chunks/turbopack.js'
  const plain = await get(file)
  expect(plain.text).toBe(RUNTIME.replace('"/_next/"', '"/sc/_next/"').replace('複製連結', '复制连结').replace('簡體', '简体'))
  // Under a name that says nothing of the dictionary it is not for keeping.
  expect(plain.headers['cache-control']).toBe('no-store')
  const styles = await get('/sc/_next/static/chunks/a.css')
  expect([styles.text, styles.headers['cache-control']]).toEqual(['.頭{}', 'public, max-age=31536000, immutable'])
  expect(asked).toEqual(['/', '/_next/static/chunks/turbopack.js', '/_next/static/chunks/a.css'])
})

it('names scripts by the dictionary that they were converted with', async () => {
  let terms = [{ traditional: '複製', simplified: '拷贝' }]
  const site = await open(() => ({ names: [], terms }))
  const dictionary = createDictionary(
    async () => ({ names: [], terms }),
    () => 1,
  )
  const { version } = (await dictionary()).script
  const file = `/sc/_next/static/chunks/a.js?${version}`
  const kept = await site.get(file, { headers: { 'accept-encoding': 'gzip' } })
  expect([kept.headers['cache-control'], kept.headers['content-encoding']]).toEqual(['public, max-age=31536000, immutable', 'gzip'])
  expect((await site.get(file)).text).toContain('拷贝连结')
  const { length } = site.asked
  await site.get(file)
  expect(site.asked).toHaveLength(length)
  // A query that means nothing is not a file of its own.
  await site.get('/_next/static/chunks/a.js?one')
  await site.get('/_next/static/chunks/a.js?two')
  expect(site.asked).toHaveLength(length + 1)

  terms = [{ traditional: '複製', simplified: '抄' }]
  site.publish()
  expect((await site.get('/sc')).text).toContain('这里')
  expect((await site.get('/sc/_next/static/chunks/b.js?older')).headers['cache-control']).toBe('no-store')
})

it('writes nothing into scripts that means something there', async () => {
  const { get } = await open(() => ({
    names: [],
    terms: [
      { traditional: '這裏', simplified: '"+alert(1)+"' },
      { traditional: '複製', simplified: '"+alert(1)+"' },
      { traditional: '"簡', simplified: '簡' },
      { traditional: '連結', simplified: '链接' },
    ],
  }))
  expect((await get('/sc/_next/static/chunks/a.js')).text).toContain('say("复制链接","繁體","简体")')
  expect((await get('/sc')).text).toContain('<p>&quot;+alert(1)+&quot; 郑乐后</p>')
})

it('keeps files of the build under one name each, whatever follows it', async () => {
  const { get, asked } = await open()
  for (const query of ['', '?one', '?two']) {
    const styles = await get(`/sc/_next/static/chunks/a.css${query}`)
    expect(styles.headers['cache-control']).toBe('public, max-age=31536000, immutable')
  }
  expect(asked).toEqual(['/_next/static/chunks/a.css'])
  // Whatever a script's address answers, under a name that is not the dictionary's it is not kept.
  for (const path of ['chunks/a.js?one', 'chunks/moved.js?one']) {
    const answers = [await get(`/sc/_next/static/${path}`), await get(`/sc/_next/static/${path}`)]
    expect(answers.map(({ headers }) => headers['cache-control'])).toEqual(['no-store', 'no-store'])
  }
  expect(asked).toHaveLength(5)
})

it('a page that is no flight is an error, not a page half converted', async () => {
  const handle = withSimplified(async (_, response) => html(response, '<script>self.__next_f.push([1,"broken"])</script>'), {
    origin: ORIGIN,
    dictionary: createDictionary(
      async () => ({ names: [], terms: [] }),
      () => 1,
    ),
  })
  const { get, close, errors } = await openFront(handle)
  onTestFinished(() => close())
  expect((await get('/sc')).status).toBe(500)
  expect(errors).toHaveLength(1)
})
