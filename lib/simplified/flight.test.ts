import { expect, it } from 'vitest'
import { convertFlight } from './flight'
import { createTextConverter } from './text'
import type { Conversion } from './values'

const on: Conversion = {
  text: createTextConverter([{ traditional: '鄭樂後', simplified: '鄭樂後' }]),
  origin: 'https://example.org',
  scripts: 'v1',
}
const convert = (flight: string) => convertFlight(Buffer.from(flight), on).toString()
const long = (id: string, text: string) => `${id}:T${Buffer.byteLength(text).toString(16)},${text}`

it('converts text, titles and names of things, and leaves what is React’s', () => {
  const flight = [
    '0:{"b":"build","c":["","article","5"],"t":"$Sreact.fragment","date":"$D2026-11-27T00:00:00.000Z","x":"$undefined"}',
    '1:["$","p","鍵",{"className":"頭","children":["頭髮","$L2",["$","b",null,{"children":"鄭樂後說"}]]}]',
    '2:{"title":"萬字","slug":"俄羅斯","value":"裏","defaultValue":"裏","money":"$$5萬的開銷","published":{"iso":"2026-11-27"}}',
    '',
  ].join('\n')
  expect(convert(flight)).toBe(
    [
      '0:{"b":"build","c":["","article","5"],"t":"$Sreact.fragment","date":"$D2026-11-27T00:00:00.000Z","x":"$undefined"}',
      '1:["$","p","鍵",{"className":"頭","children":["头发","$L2",["$","b",null,{"children":"鄭樂後说"}]]}]',
      '2:{"title":"万字","slug":"俄羅斯","value":"裏","defaultValue":"裏","money":"$$5万的开销","published":{"iso":"2026-11-27"}}',
      '',
    ].join('\n'),
  )
})

it('what becomes text that begins with a dollar is text all the same', () => {
  const text = createTextConverter([
    { traditional: '美元', simplified: '$' },
    { traditional: '$美', simplified: '美' },
  ])
  const row = (...values: string[]) => `2:${JSON.stringify({ children: values[0], title: values[1], other: values })}\n`
  expect(convertFlight(Buffer.from(row('美元100', '$$美元', '$$$美元')), { ...on, text }).toString()).toBe(row('$$100', '美元', '$$美元'))
})

it('prefixes addresses of pages for readers, and those alone', () => {
  const row = (values: unknown) => `3:${JSON.stringify(values)}\n`
  const elsewhere = [
    '/media/a/640.webp',
    '/feed.xml',
    'https://elsewhere.example/頭',
    '/_next/static/chunks/a.css',
    'mailto:頭@example.org',
  ]
  expect(convert(row({ a: ['/', '/hot', '/tag/俄羅斯', 'https://example.org/a/5', ...elsewhere] }))).toBe(
    row({ a: ['/sc', '/sc/hot', '/sc/tag/俄羅斯', 'https://example.org/sc/a/5', ...elsewhere] }),
  )
  // What is text is text, whatever it looks like.
  expect(convert(row({ children: ['/', '/hot'], text: '/hot' }))).toBe(row({ children: ['/', '/hot'], text: '/hot' }))
})

it('names scripts where they are converted, in rows of modules and of hints', () => {
  expect(
    convert('4:I[5,["/_next/static/chunks/a.js","/_next/static/chunks/b.js"],"Feed"]\n:HL["/_next/static/chunks/a.css","style"]\n'),
  ).toBe('4:I[5,["/sc/_next/static/chunks/a.js?v1","/sc/_next/static/chunks/b.js?v1"],"Feed"]\n:HL["/_next/static/chunks/a.css","style"]\n')
})

it('writes the length of long texts anew, in bytes', () => {
  const text = `${'頭髮𠮷'.repeat(300)}\n5:這裏`
  const converted = `${'头发𠮷'.repeat(300)}\n5:这里`
  expect(convert(`${long('a', text)}6:"這裏"\n`)).toBe(`${long('a', converted)}6:"这里"\n`)
  // 檯 has three bytes and 台 has three; 𨋢 has four and 䢂 three.
  expect(convert(long('b', '𨋢'))).toBe(long('b', '䢂'))
})

it('converts data for crawlers as data', () => {
  const data =
    '{"@context":"https://schema.org","@graph":[{"url":"https://example.org/hot","inLanguage":"zh-Hant-HK","name":"\\u003c頭髮>"}]}'
  const converted =
    '{"@context":"https://schema.org","@graph":[{"url":"https://example.org/sc/hot","inLanguage":"zh-Hans","name":"\\u003c头发>"}]}'
  expect(convert(long('c', data))).toBe(long('c', converted))
  expect(convert(`7:${JSON.stringify({ __html: data })}\n`)).toBe(`7:${JSON.stringify({ __html: converted })}\n`)
})

it('leaves what asks for it, wherever its text stands', () => {
  const flight = [
    '1:["$","span",null,{"translate":"no","children":["這裏","$9",["$","b",null,{"children":"$La"}]]}]',
    '2:["$","a",null,{"hrefLang":"zh-Hant-HK","href":"/hot","children":"繁體"}]',
    '3:["$","code",null,{"children":"這裏"}]',
    'a:["$","i",null,{"children":"那裏"}]',
    '',
  ].join('\n')
  expect(convert(flight + long('9', '這裏'))).toBe(flight + long('9', '這裏'))
})

it('leaves what an article’s text is marked to keep, but for where it leads', () => {
  const row = (text: object) => `3:${JSON.stringify({ body: { content: [text, { type: 'text', text: '這裏' }] } })}\n`
  const marked = (href: string) => ({ type: 'text', text: '這裏', marks: [{ type: 'link', attrs: { href } }, { type: 'verbatim' }] })
  expect(convert(row(marked('/hot')))).toBe(row(marked('/sc/hot')).replace('"text","text":"這裏"}]', '"text","text":"这里"}]'))
})

it('leads redirects that were found while rendering to the page in the same script', () => {
  expect(convert('8:E{"digest":"NEXT_REDIRECT;replace;/article/5-%E9%A0%AD;308;"}\n')).toBe(
    '8:E{"digest":"NEXT_REDIRECT;replace;/sc/article/5-%E9%A0%AD;308;"}\n',
  )
})

it('keeps binary rows, streams and rows that it does not know as they are', () => {
  const binary = Buffer.concat([Buffer.from('1:o4,'), Buffer.from([0xff, 0x0a, 0x00, 0xe8]), Buffer.from('2:r\n3:C\n4:N1764230400000.5\n')])
  expect(convertFlight(binary, on)).toEqual(binary)
})

it.each(['no row', '1:Tff,short'])('refuses what is no flight: %s', (flight) => expect(() => convert(flight)).toThrow(/flight/))
