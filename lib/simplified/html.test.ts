import { expect, it } from 'vitest'
import { convertHtml } from './html'
import { joinPushes } from './pushes'
import { createTextConverter } from './text'
import type { Conversion } from './values'

const on: Conversion = {
  text: createTextConverter([{ traditional: "陳's 車", simplified: "陳's 車" }]),
  origin: 'https://example.org',
  scripts: 'v1',
}
const convert = (html: string) => convertHtml(html, on)

it.each([
  ['text, entities and comments', '<p>頭&lt;髮<!-- -->這裏 &amp; 那裏</p>', '<p>头&lt;发<!-- -->这里 &amp; 那里</p>'],
  ['words that React wrote with entities', '<p>陳&#x27;s 車的車</p>', '<p>陳&#x27;s 車的车</p>'],
  [
    'attributes that people read',
    '<img alt="頭髮" title="這裏" data-x="這裏" class="頭"/>',
    '<img alt="头发" title="这里" data-x="這裏" class="頭"/>',
  ],
  [
    'names of buttons, not values of fields',
    '<input type="submit" value="這裏"/><input value="這裏"/>',
    '<input type="submit" value="这里"/><input value="這裏"/>',
  ],
  ['the language', '<html lang="zh-Hant-HK" data-a><title>頭髮</title>', '<html lang="zh-Hans" data-a><title>头发</title>'],
  [
    'Open Graph',
    '<meta property="og:locale" content="zh_HK"/><meta name="description" content="頭髮"/>',
    '<meta property="og:locale" content="zh_CN"/><meta name="description" content="头发"/>',
  ],
  [
    'addresses',
    '<a href="/tag/頭">頭</a><a href="https://example.org/">頭</a><a href="/feed.xml">頭</a>',
    '<a href="/sc/tag/頭">头</a><a href="https://example.org/sc">头</a><a href="/feed.xml">头</a>',
  ],
  [
    'addresses of the other script',
    '<link rel="alternate" hrefLang="zh-Hans" href="/sc"/><p>頭</p>',
    '<link rel="alternate" hrefLang="zh-Hans" href="/sc"/><p>头</p>',
  ],
  [
    'what asks to be left, with what is in it',
    '<p translate="no">頭<br/><p>髮</p>頭<b title="頭"></b></p><p>頭</p>',
    '<p translate="no">頭<br/><p>髮</p>頭<b title="頭"></b></p><p>头</p>',
  ],
  [
    'links in what is left',
    '<span translate="no" title="頭">頭<a href="/hot" title="頭">頭</a></span><a hrefLang="zh-Hant-HK" href="/hot">頭</a>',
    '<span translate="no" title="頭">頭<a href="/sc/hot" title="頭">頭</a></span><a hrefLang="zh-Hant-HK" href="/hot">頭</a>',
  ],
  [
    'code',
    '<pre>頭<code>頭</code></pre><code>頭</code><style>頭{}</style>頭',
    '<pre>頭<code>頭</code></pre><code>頭</code><style>頭{}</style>头',
  ],
  [
    'scripts that are files',
    '<script src="/_next/static/chunks/a.js" async=""></script><script>"頭"</script>',
    '<script src="/sc/_next/static/chunks/a.js?v1" async=""></script><script>"頭"</script>',
  ],
  [
    'data for crawlers',
    '<script type="application/ld+json">{"@context":"x","name":"頭\\u003c"}</script>',
    '<script type="application/ld+json">{"@context":"x","name":"头\\u003c"}</script>',
  ],
])('converts %s', (_, given, expected) => expect(convert(given)).toBe(expected))

it('converts what a link shares: the short address, and the title that goes with it', () => {
  const share = (address: string, title: string) =>
    `<a href="https://wa.me/?text=${encodeURIComponent(`${title} ${address}`)}">W</a><a href="mailto:?subject=${encodeURIComponent(title)}&amp;body=${encodeURIComponent(`${title}\r\n${address}`)}">M</a>`
  expect(convert(share('https://example.org/a/5', '頭髮 這裏'))).toBe(share('https://example.org/sc/a/5', '头发 这里'))
  const elsewhere = '<a href="https://elsewhere.example/?q=%E9%A0%AD">x</a>'
  expect(convert(elsewhere)).toBe(elsewhere)
})

it('converts a flight that is pushed in pieces cut anywhere, and pushes as many', () => {
  const flight = '1:["$","p",null,{"children":"頭髮</script>&"}]\n2:T6,這裏3:"/hot"\n'
  const escaped = (piece: string) => JSON.stringify([1, piece]).replace(/[&<>]/g, (c) => `\\u00${c.charCodeAt(0).toString(16)}`)
  for (const cut of [5, 27, 40, flight.length - 3]) {
    const pieces = [flight.slice(0, cut), flight.slice(cut)]
    const html = pieces.map((piece) => `<script>self.__next_f.push(${escaped(piece)})</script>`).join('<!-- -->')
    const converted = convert(`<p>頭</p><script>(self.__next_f=self.__next_f||[]).push([0])</script>${html}`)
    const scripts = [...converted.matchAll(/<script>(self\.__next_f\.push.*?)<\/script>/g)].map(([, script]) => script ?? '')
    expect(scripts).toHaveLength(2)
    expect(scripts.every((script) => !/[<>&]/.test(script))).toBe(true)
    expect(joinPushes(scripts).toString()).toBe('1:["$","p",null,{"children":"头发</script>&"}]\n2:T6,这里3:"/sc/hot"\n')
  }
})

it('a flight with bytes that are no text is pushed in base64', () => {
  const flight = Buffer.concat([Buffer.from('1:o2,'), Buffer.from([0xff, 0x00]), Buffer.from('2:"頭"\n')])
  const converted = convert(`<script>self.__next_f.push([3,"${flight.toString('base64')}"])</script>`)
  const [, script] = /<script>(.*)<\/script>/.exec(converted) ?? []
  expect(script).toContain('[3,')
  expect(joinPushes([script ?? ''])).toEqual(Buffer.concat([flight.subarray(0, 7), Buffer.from('2:"头"\n')]))
})
