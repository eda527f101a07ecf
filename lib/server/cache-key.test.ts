import {
  computeCacheBustingSearchParam,
  computeLegacyCacheBustingSearchParam,
} from 'next/dist/shared/lib/router/utils/cache-busting-search-param'
import { afterEach, describe, expect, it } from 'vitest'
import { htmlRequest, rscRequest } from './cache-key'
import { readTarget } from './request-target'
import { type RscSelection, rscMarks } from './rsc-mark'
import { html, openFront } from './test-front'

let opened: Awaited<ReturnType<typeof openFront>> | undefined
afterEach(async () => opened?.close())

function target(url: string) {
  const read = readTarget(url)
  if ('refuse' in read) throw new Error(`${url} is refused`)
  return read
}

const TREE = encodeURIComponent(JSON.stringify(['', { children: ['(reader)', {}] }]))

describe('the key of a page', () => {
  it.each([
    ['/', '/'],
    ['/?utm_source=x&fbclid=1', '/'],
    ['/hot?page=2', '/hot'],
    ['/article/1-%e6%b8%af', '/article/1-%E6%B8%AF'],
    ['/%61uthor/x', '/author/x'],
    ['/search?q=%E6%B8%AF&utm_medium=mail&gclid=7&_rsc=abc', '/search?q=%E6%B8%AF'],
    ['/sc/search?q=a&q=b', '/sc/search?q=a&q=b'],
    ['/search?', '/search'],
    ['/search/suggest?q=%E6%B8%AF&gclid=7', '/search/suggest?q=%E6%B8%AF'],
    ['/search/suggested?q=a', '/search/suggested'],
    ['/searching?q=a', '/searching'],
  ])('of %s is %s, and so is the address Next gets', (url, key) => {
    expect(htmlRequest(target(url))).toMatchObject({ key, url: key, headers: {} })
  })
})

describe('the mark _rsc', () => {
  const selections: RscSelection[] = [
    { prefetch: undefined, segment: undefined, stateTree: undefined, nextUrl: undefined },
    { prefetch: '1', segment: undefined, stateTree: undefined, nextUrl: undefined },
    { prefetch: '1', segment: '/_tree', stateTree: undefined, nextUrl: undefined },
    { prefetch: '2', segment: undefined, stateTree: TREE, nextUrl: '/hot' },
    { prefetch: undefined, segment: undefined, stateTree: TREE, nextUrl: '/article/1-港' },
  ]

  it.each(selections)('of %o is the one that Next computes', async (selection) => {
    const { prefetch, segment, stateTree, nextUrl } = selection
    const kind = prefetch === '1' || prefetch === '2' ? prefetch : undefined
    const current = await computeCacheBustingSearchParam(kind, segment, stateTree, nextUrl)
    expect(rscMarks(selection)).toEqual({ current, legacy: computeLegacyCacheBustingSearchParam(kind, segment, stateTree, nextUrl) })
  })
})

describe('the key of an RSC answer', () => {
  const base = {
    rsc: '1',
    'next-router-prefetch': '1',
    'next-router-segment-prefetch': '/_tree',
    'next-router-state-tree': TREE,
    'next-url': '/hot',
  }
  const markOf = (headers: Record<string, string>) =>
    rscMarks({
      prefetch: headers['next-router-prefetch'],
      segment: headers['next-router-segment-prefetch'],
      stateTree: headers['next-router-state-tree'],
      nextUrl: headers['next-url'],
    })
  const keyOf = (headers: Record<string, string>, path = '/') => {
    const asked = rscRequest(target(`${path}?_rsc=${markOf(headers).current}`), headers)
    if ('location' in asked) throw new Error(asked.location)
    return asked.key
  }

  it('differs with every header that selects, and from the key of the page', () => {
    const keys = new Set([htmlRequest(target('/')).key, keyOf(base), keyOf({ ...base }, '/hot')])
    for (const name of Object.keys(base)) {
      if (name === 'rsc') continue
      const { [name as keyof typeof base]: _left, ...without } = base
      keys.add(keyOf(without as Record<string, string>))
      keys.add(keyOf({ ...base, [name]: name === 'next-router-prefetch' ? '2' : '/other' }))
    }
    expect(keys.size).toBe(3 + 4 * 2)
  })

  it('cannot be met by moving text from one header into another', () => {
    const one = keyOf({ rsc: '1', 'next-router-segment-prefetch': '/a,/b' })
    const other = keyOf({ rsc: '1', 'next-router-segment-prefetch': '/a', 'next-router-state-tree': '/b' })
    expect(one).not.toBe(other)
  })

  it('stays short, whatever is sent', () => {
    expect(keyOf({ ...base, 'next-router-state-tree': 'x'.repeat(9_000) }).length).toBeLessThan(100)
  })

  it('accepts the short mark of browsers without crypto.subtle', () => {
    const asked = rscRequest(target(`/?_rsc=${markOf(base).legacy}`), base)
    expect(asked).toMatchObject({ url: `/?_rsc=${markOf(base).current}`, key: keyOf(base) })
  })

  it.each(['/', '/?_rsc=wrong', '/?_rsc'])('is refused to %s, whose mark does not fit: the browser is sent to the right one', (url) => {
    expect(rscRequest(target(url), base)).toEqual({ location: `/?_rsc=${markOf(base).current}` })
  })

  it('keeps the rest of the query in that redirect, and wants an empty mark for an empty selection', () => {
    expect(rscRequest(target('/search?q=1&_rsc=x'), { rsc: '1' })).toEqual({ location: '/search?q=1&_rsc' })
    expect(rscRequest(target('/hot?_rsc'), { rsc: '1' })).toMatchObject({ url: '/hot?_rsc' })
  })
})

describe('RSC requests', () => {
  const mark = (segment?: string) => rscMarks({ prefetch: '1', segment, stateTree: undefined, nextUrl: undefined }).current
  const prefetch = (segment: string) => ({ rsc: '1', 'next-router-prefetch': '1', 'next-router-segment-prefetch': segment })

  it('never get a page, nor another segment, from the cache', async () => {
    opened = await openFront((request, response) => {
      if (request.headers.rsc !== '1') return html(response, 'page')
      response.setHeader('content-type', 'text/x-component')
      response.end(`segment ${request.headers['next-router-segment-prefetch']} of ${request.url}`)
    })
    const { get, front } = opened
    expect((await get('/')).text).toBe('page')
    const tree = await get(`/?_rsc=${mark('/_tree')}`, { headers: prefetch('/_tree') })
    expect(tree).toMatchObject({ text: `segment /_tree of /?_rsc=${mark('/_tree')}`, headers: { 'content-type': 'text/x-component' } })
    expect((await get(`/?_rsc=${mark('/_head')}`, { headers: prefetch('/_head') })).text).toContain('/_head')
    expect((await get('/')).text).toBe('page')
    expect(front.stats().rscRequests).toBe(2)
  })

  it('are redirected when the mark does not fit, without a render', async () => {
    let renders = 0
    opened = await openFront((_request, response) => {
      renders += 1
      html(response, 'page')
    })
    const got = await opened.get('/hot?_rsc=bad', { headers: prefetch('/_tree') })
    expect(got).toMatchObject({ status: 307, headers: { location: `/hot?_rsc=${mark('/_tree')}` } })
    expect(renders).toBe(0)
  })

  it('do not leave a page behind where a segment belongs', async () => {
    let renders = 0
    opened = await openFront((_request, response) => {
      renders += 1
      html(response, 'page')
    })
    const url = `/?_rsc=${mark('/_tree')}`
    await opened.get(url, { headers: prefetch('/_tree') })
    await opened.get(url, { headers: prefetch('/_tree') })
    expect(renders).toBe(2)
  })

  it('are ordinary requests without `rsc: 1`: the other headers mean nothing and do not reach Next', async () => {
    const seen: unknown[] = []
    opened = await openFront((request, response) => {
      seen.push(request.headers['next-router-prefetch'] ?? request.headers['next-url'])
      html(response, 'page')
    })
    await opened.get('/', { headers: { 'next-router-prefetch': '1', 'next-url': '/x', rsc: 'yes' } })
    expect((await opened.get('/')).text).toBe('page')
    expect(seen).toEqual([undefined])
  })
})
