import { afterEach, beforeEach, expect, it, vi } from 'vitest'

/** A window of 800 px with articles at these places; what its browser sends. */
let articles: { id: number; top: number; bottom: number }[]
let page: { hidden: boolean; documentElement: { lang: string }; querySelectorAll: () => object[] }
let sent: number[]
let stored: string | null
let countReadings: () => () => void

beforeEach(async () => {
  vi.useFakeTimers()
  articles = [{ id: 1, top: 100, bottom: 5_000 }]
  sent = []
  stored = null
  page = {
    hidden: false,
    documentElement: { lang: 'zh-Hant-HK' },
    querySelectorAll: () => articles.map(({ id, ...rect }) => ({ dataset: { articleId: String(id) }, getBoundingClientRect: () => rect })),
  }
  vi.stubGlobal('document', page)
  vi.stubGlobal('window', {
    innerHeight: 800,
    sessionStorage: { getItem: () => stored, setItem: (_: string, text: string) => (stored = text) },
  })
  vi.stubGlobal('navigator', {
    sendBeacon: (_: string, blob: Blob) => blob.text().then((text) => sent.push(JSON.parse(text).article)),
  })
  // What was seen is remembered for the document, and every test is another one.
  vi.resetModules()
  countReadings = (await import('./views')).countReadings
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const seconds = (count: number) => vi.advanceTimersByTimeAsync(count * 1_000)

it('an article is reported when it has been half in view for five seconds, once', async () => {
  const stop = countReadings()
  await seconds(5)
  expect(sent).toEqual([])
  await seconds(1)
  expect(sent).toEqual([1])
  await seconds(60)
  stop()
  countReadings()
  await seconds(60)
  expect(sent).toEqual([1])
})

it('the seconds are those on end: who scrolls past has not read', async () => {
  countReadings()
  for (let round = 0; round < 5; round++) {
    articles = [{ id: 1, top: 100, bottom: 5_000 }]
    await seconds(5)
    articles = [{ id: 1, top: -5_000, bottom: -100 }]
    await seconds(1)
  }
  expect(sent).toEqual([])
})

it('two short articles are read beside each other, and one that only peeps in is not', async () => {
  articles = [
    { id: 1, top: -10, bottom: 300 },
    { id: 2, top: 300, bottom: 700 },
    { id: 3, top: 700, bottom: 1_100 },
  ]
  countReadings()
  await seconds(10)
  expect(sent).toEqual([1, 2])
})

it('in a tab that nobody sees nothing is read', async () => {
  page.hidden = true
  countReadings()
  await seconds(60)
  expect(sent).toEqual([])
  page.hidden = false
  await seconds(5)
  expect(sent).toEqual([])
  await seconds(1)
  expect(sent).toEqual([1])
})

it('what this tab has reported before it was loaded again is not reported again', async () => {
  stored = '[1]'
  articles.push({ id: 2, top: 0, bottom: 100 })
  countReadings()
  await seconds(10)
  expect([sent, stored]).toEqual([[2], '[1,2]'])
})

it('nothing is reported of a page that was left', async () => {
  const stop = countReadings()
  await seconds(4)
  stop()
  await seconds(60)
  expect(sent).toEqual([])
})
