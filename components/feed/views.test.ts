import { afterEach, beforeEach, expect, it, vi } from 'vitest'

/** An article of a page: where it stands in a window of 800 px; its text fills all of it. */
interface Placed {
  id: number
  top: number
  bottom: number
}

const NOON = Date.parse('2026-11-01T12:00:00Z')
const LANDING = 'https://news.example.hk/article/1-%E9%A1%8C'

let articles: Placed[]
let hide: () => void
let page: { hidden: boolean; referrer: string; documentElement: { lang: string } }
let landing: string
let sent: unknown[]
let stored: string | null
let countReadings: () => () => void

const rect = ({ top, bottom }: Placed) => ({ top, bottom, height: bottom - top })

beforeEach(async () => {
  vi.useFakeTimers({ now: NOON })
  articles = [{ id: 1, top: 100, bottom: 5_000 }]
  hide = () => undefined
  sent = []
  stored = null
  landing = LANDING
  page = {
    hidden: false,
    referrer: '',
    documentElement: { lang: 'zh-Hant-HK' },
    ...{
      querySelectorAll: () =>
        articles.map((article) => ({
          dataset: { articleId: String(article.id) },
          getBoundingClientRect: () => rect(article),
          querySelector: () => ({ getBoundingClientRect: () => rect(article) }),
        })),
      addEventListener: (_: string, listener: () => void) => (hide = listener),
      removeEventListener: () => (hide = () => undefined),
    },
  }
  vi.stubGlobal('document', page)
  vi.stubGlobal('window', { innerHeight: 800 })
  vi.stubGlobal('innerHeight', 800)
  vi.stubGlobal('location', { host: 'news.example.hk' })
  vi.stubGlobal('sessionStorage', { getItem: () => stored, setItem: (_: string, text: string) => (stored = text) })
  vi.stubGlobal('navigator', { sendBeacon: (_: string, text: string) => sent.push(JSON.parse(text)) })
  vi.stubGlobal('performance', { ...performance, getEntriesByType: () => [{ name: landing }] })
  await load()
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** What was seen is remembered for the document, and every test is another one. */
async function load() {
  vi.resetModules()
  countReadings = (await import('./views')).countReadings
}

const seconds = (count: number) => vi.advanceTimersByTimeAsync(count * 1_000)
const ids = () => sent.map((report) => Object(report).article)

it('an article is reported when it has been half in view for five seconds, once', async () => {
  const stop = countReadings()
  await seconds(5)
  expect(sent).toEqual([])
  await seconds(1)
  expect(sent).toEqual([{ article: 1, from: '' }])
  await seconds(60)
  stop()
  countReadings()
  await seconds(60)
  expect(sent).toHaveLength(1)
})

it('the seconds are those on end: who scrolls past has not read', async () => {
  countReadings()
  for (let round = 0; round < 5; round++) {
    articles = [{ id: 1, top: 100, bottom: 5_000 }]
    await seconds(5)
    articles = [{ id: 1, top: -5_000, bottom: -100 }]
    await seconds(1)
  }
  hide()
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
  expect(sent).toEqual([
    { article: 1, from: '' },
    { article: 2, after: 1 },
  ])
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
  expect(ids()).toEqual([1])
})

it('what this tab has reported before it was loaded again is not reported again', async () => {
  stored = `[[1,[${NOON},2,2]]]`
  await load()
  articles = [
    { id: 1, top: -10, bottom: 300 },
    { id: 2, top: 300, bottom: 700 },
  ]
  countReadings()
  await seconds(10)
  expect(sent).toEqual([{ article: 2, after: 1 }])
  hide()
  // Nor is what was told of its depth.
  expect(sent[1]).toEqual({
    read: [
      [1, 2, 4],
      [2, 0, 4],
    ],
  })
  expect(stored).toBe(`[[1,[${NOON},4,4]],[2,[${NOON + 6_000},4,4]]]`)
})

it('what was reported half an hour ago is read anew: in a tab that was restored, and in one that stood open', async () => {
  stored = `[[1,[${NOON - 1_800_000},4,4]],[2,[${NOON - 1_790_000},4,4]]]`
  await load()
  articles = [
    { id: 1, top: -10, bottom: 2_400 },
    { id: 2, top: 2_400, bottom: 5_000 },
  ]
  countReadings()
  await seconds(6)
  expect(sent).toEqual([{ article: 1, from: '' }])
  hide()
  expect(sent.slice(1)).toEqual([{ read: [[1, 0, 1]] }])
  page.hidden = true
  await seconds(1_800)
  page.hidden = false
  articles = [
    { id: 1, top: -2_400, bottom: 0 },
    { id: 2, top: 0, bottom: 800 },
  ]
  await seconds(6)
  // Nobody has read on from what was read long ago.
  expect(sent.slice(2)).toEqual([{ article: 2 }])
  hide()
  expect(sent.slice(3)).toEqual([{ read: [[2, 0, 4]] }])
})

it.each(['[1,2]', '{"1":2}', 'x', '7'])('what another version has stored as %s is nothing', async (text) => {
  stored = text
  await load()
  countReadings()
  await seconds(6)
  expect(ids()).toEqual([1])
})

it('nothing is reported of a page that was left', async () => {
  const stop = countReadings()
  await seconds(4)
  stop()
  await seconds(60)
  expect(sent).toEqual([])
})

it('how far was read is told once when the page is hidden, what came since when it is left', async () => {
  const stop = countReadings()
  await seconds(6)
  // The window's end is at 1,300 of 4,900 px.
  articles = [{ id: 1, top: -500, bottom: 4_400 }]
  await seconds(1)
  // Back to the beginning: what has come into view stays so.
  articles = [{ id: 1, top: 100, bottom: 5_000 }]
  await seconds(1)
  hide()
  hide()
  expect(sent.slice(1)).toEqual([{ read: [[1, 0, 1]] }])
  articles = [{ id: 1, top: -4_100, bottom: 800 }]
  await seconds(1)
  stop()
  expect(sent.slice(2)).toEqual([{ read: [[1, 1, 4]] }])
})

it('nothing is told of less than a quarter, nor of an article that was not read', async () => {
  articles = [
    { id: 1, top: 0, bottom: 4_000 },
    { id: 2, top: 4_000, bottom: 4_500 },
  ]
  countReadings()
  await seconds(6)
  articles = [
    { id: 1, top: -4_000, bottom: 0 },
    { id: 2, top: 0, bottom: 500 },
  ]
  await seconds(3)
  hide()
  expect(sent).toEqual([{ article: 1, from: '' }])
})

it('an article below one that was passed over was not read on to', async () => {
  articles = [
    { id: 1, top: -4_000, bottom: 0 },
    { id: 2, top: 0, bottom: 500 },
  ]
  countReadings()
  await seconds(6)
  expect(sent).toEqual([{ article: 2 }])
})

it.each([
  ['https://www.google.com/search?q=secret', LANDING, { from: 'www.google.com' }],
  ['https://l.facebook.com/', `${LANDING}?utm_source=facebook&utm_medium=share`, { from: 'l.facebook.com', utm: 'facebook' }],
  ['', 'https://news.example.hk/a/1?fbclid=x&utm_source=line', { from: '', utm: 'line' }],
  ['https://www.google.com/', 'https://news.example.hk/', { from: 'news.example.hk' }],
  ['https://www.google.com/', 'https://news.example.hk/article/12-x?utm_source=x', { from: 'news.example.hk' }],
  ['android-app://com.example.reader/', 'https://news.example.hk/article/1', { from: 'com.example.reader' }],
])('an article opened from %s in a document that began at %s', async (referrer, name, told) => {
  page.referrer = referrer
  landing = name
  countReadings()
  await seconds(6)
  expect(sent).toEqual([{ article: 1, ...told }])
})
