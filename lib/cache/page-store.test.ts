import { beforeEach, describe, expect, it } from 'vitest'
import { type CachedValue, PageStore, STATUS_HEADER } from './page-store'
import { noteInvalidations, type TagState } from './tag-state'

let state: TagState
let now: number
let store: PageStore

beforeEach(() => {
  now = 1_000_000
  state = { seq: 5, tags: new Map(), polledAt: now }
  store = new PageStore(40_000, state, () => now)
})

const page = (html: string, tags: string[], status = 200): CachedValue => ({
  kind: 'APP_PAGE',
  html,
  status,
  headers: { 'x-next-cache-tags': tags.join(',') },
})
const render = (key: string, value: CachedValue) => {
  store.get(key)
  store.set(key, value)
}

describe('a kept page', () => {
  it('is served until one of its tags is invalidated', () => {
    render('/a', page('old', ['article:1', 'articles']))
    expect(store.get('/a')?.value.html).toBe('old')
    noteInvalidations(state, [{ tag: 'article:2', seq: 6 }])
    expect(store.get('/a')?.value.html).toBe('old')
    noteInvalidations(state, [{ tag: 'article:1', seq: 7 }])
    expect(store.get('/a')).toBeNull()
  })

  it('is never older than the page allows, nor is a read', () => {
    const keep = (key: string, value: CachedValue, cacheControl?: { revalidate: number }) => {
      store.get(key)
      store.set(key, value, { cacheControl })
    }
    keep('/a', page('yesterday', []), { revalidate: 60 })
    keep('read', { kind: 'FETCH', data: {}, revalidate: 300 })
    keep('/for-ever', page('for ever', []))
    state.polledAt = now += 60_000
    expect(store.get('/a')).not.toBeNull()
    state.polledAt = now += 1
    expect(store.get('/a')).toBeNull()
    expect(store.get('read')).not.toBeNull()
    state.polledAt = now += 240_000
    expect([store.get('read'), store.get('/for-ever')]).toEqual([null, expect.anything()])
  })

  it('is out of date at once when the invalidation came while it was being rendered', () => {
    store.get('/a')
    noteInvalidations(state, [{ tag: 'articles', seq: 6 }])
    store.set('/a', page('read before the change', ['articles']))
    expect(store.get('/a')).toBeNull()
  })

  it('belongs to the earliest of two renders of the same address', () => {
    store.get('/a')
    noteInvalidations(state, [{ tag: 'articles', seq: 6 }])
    store.get('/a')
    store.set('/a', page('perhaps from the first', ['articles']))
    expect(store.get('/a')).toBeNull()
  })

  it('is not trusted while the database cannot be asked', () => {
    render('/a', page('a', ['articles']))
    now += 10_001
    expect(store.get('/a')).toBeNull()
  })

  it('rendered again behind the reader’s back counts from the old one', () => {
    render('/a', page('first', ['articles']))
    store.get('/a')
    noteInvalidations(state, [{ tag: 'other', seq: 9 }])
    store.set('/a', page('second', ['articles']))
    expect(store.get('/a')?.value.html).toBe('second')
  })
})

describe('memory', () => {
  it('keeps no errors and no redirects', () => {
    render('/missing', page('404', ['articles'], 404))
    render('/moved', page('', ['articles'], 308))
    expect(store.size).toBe(0)
    expect(store.bytes).toBe(0)
  })

  it('is bounded by bytes; what was not asked for longest goes first', () => {
    for (const name of ['a', 'b', 'c', 'd']) render(`/${name}`, page('x'.repeat(4_000), []))
    store.get('/a')
    render('/e', page('x'.repeat(4_000), []))
    expect(store.bytes).toBeLessThanOrEqual(40_000)
    expect(store.get('/b')).toBeNull()
    expect(store.get('/a')).not.toBeNull()
    expect(store.get('/e')).not.toBeNull()
  })

  it('refuses what would push out everything else', () => {
    render('/huge', page('x'.repeat(6_000), []))
    expect(store.size).toBe(0)
  })

  it('gives the bytes back', () => {
    render('/a', page('x', ['t']))
    noteInvalidations(state, [{ tag: 't', seq: 6 }])
    store.get('/a')
    expect(store.bytes).toBe(0)
  })
})

it('tells the HTTP front which page is gone, and does not keep it', () => {
  const value = page('withdrawn', ['article:1', 'status:410'])
  render('/article/1', value)
  expect(value.headers?.[STATUS_HEADER]).toBe('410')
  expect(store.size).toBe(0)
})
