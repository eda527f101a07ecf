import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { embedFrame } from '../article/embed-frame'
import { pagePolicy, scriptSources, studioPolicy } from './content-security-policy'
import { isFrameworkScript } from './next-inline-scripts'

// The file that renders App Router pages in production, as it is installed.
const RUNTIME = readFileSync('node_modules/next/dist/compiled/next-server/app-page-turbo.runtime.prod.js', 'utf8')

/** The string literal of the runtime that begins so, as JavaScript would read it. */
function fromRuntime(start: string): string {
  const at = RUNTIME.indexOf(start)
  const quote = RUNTIME[at - 1] ?? ''
  let end = at
  while (RUNTIME[end] !== quote) end += RUNTIME[end] === '\\' ? 2 : 1
  return RUNTIME.slice(at, end)
    .replace(/\\n/g, '\n')
    .replace(/\\(['"\\])/g, '$1')
}

const SEGMENT = fromRuntime('$RS=function(a,b){').slice(0, -5)
const BOUNDARY = fromRuntime('$RB=[];$RV=function(a){')
const STYLES = fromRuntime('$RM=new Map;$RR=').slice(0, -5)
const CLIENT = fromRuntime('$RX=function(b,c,d')
const SUBMIT = fromRuntime('addEventListener("submit"')

describe('scripts that Next and React of the installed version emit', () => {
  it.each([
    ['the start of the data', '(self.__next_f=self.__next_f||[]).push([0])'],
    ['the start with a form state', '(self.__next_f=self.__next_f||[]).push([0]);self.__next_f.push([2,["a",{"b":null}]])'],
    ['a piece of data', 'self.__next_f.push([1,"0:[\\"$\\",\\"p\\",null,{}]\\n\\u003cb\\u003e"])'],
    ['a piece of bytes', 'self.__next_f.push([3,"AAEC"])'],
    [
      'the icons',
      'document.querySelectorAll(\'body link[rel="icon"], body link[rel="apple-touch-icon"]\').forEach(el => document.head.appendChild(el))',
    ],
    ['the chunks', '(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push(["a.js",{"otherChunks":[]}]);'],
    ['the time of the shell', 'requestAnimationFrame(function(){$RT=performance.now()});'],
    ['a finished boundary, first', `${BOUNDARY}$RC("B:0","S:0")`],
    ['a finished boundary, later', '$RC("B:1f","S:1f")'],
    ['a segment, first', `${SEGMENT}$RS("S:1","P:1")`],
    ['a segment, later', '$RS("S:2","P:2")'],
    ['a boundary with style sheets', `${CLIENT}${BOUNDARY}${STYLES}$RR("B:0","S:0",[["/a.css","next"]])`],
    ['an error, first', `${CLIENT};$RX("B:0","1234")`],
    ['an error, later', '$RX("B:0")'],
    ['forms before hydration', SUBMIT],
  ])('%s', (_name, text) => {
    expect(isFrameworkScript(text)).toBe(true)
  })

  it('contain the words that the shapes were taken from', () => {
    for (const words of [
      '(self.__next_f=self.__next_f||[]).push(',
      'self.__next_f.push(',
      'body link[rel="apple-touch-icon"]',
      '$RT=performance.now()',
    ])
      expect(RUNTIME, words).toContain(words)
  })
})

describe('scripts of any other shape', () => {
  it.each([
    'alert(1)',
    '',
    'self.__next_f.push([1,"x"]);alert(1)',
    'self.__next_f.push([1,"x"]),alert(1)',
    'self.__next_f.push([1,alert(1)])',
    'self.__next_f.push([1,"x"+alert(1)])',
    'self.__next_f.push([4,"x"])',
    'self.__next_f.push([1,"x"],alert(1))',
    '(self.__next_f=self.__next_f||[]).push([0]);alert(1)',
    '(self.__next_f=self.__next_f||[]).push([0])//',
    '(self.__next_s=self.__next_s||[]).push([0,{"children":"alert(1)"}])',
    '(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push(alert(1));',
    '(globalThis["x"] || (globalThis["x"] = [])).push(["a"]);',
    '(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push(["a"]);\nalert(1)',
    'requestAnimationFrame(function(){$RT=performance.now()});alert(1)',
    '$RC("B:0",alert(1))',
    '$RC("B:0","S:0");alert(1)',
    '$RZ("B:0")',
    `${BOUNDARY.slice(0, -1)},alert(1)};$RC("B:0","S:0")`,
    `${SEGMENT}`,
    `${SUBMIT} `,
  ])('%s', (text) => {
    expect(isFrameworkScript(text)).toBe(false)
  })
})

describe('scriptSources', () => {
  const sources = (html: string, boot: string[] = []) => scriptSources(html, new Set(boot))
  const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

  it('hashes the exact text, once, in the order of the page', () => {
    const data = 'self.__next_f.push([1,"港"])'
    const html = `<script>$RX("B:0")</script><script id="_R_">${data}</script><script>${data}</script>`
    expect(sources(html)).toEqual([hash('$RX("B:0")'), hash(data)])
  })

  it('knows a boot script by its text and its id together', () => {
    expect(sources('<script id="boot">go()</script>', ['go()'])).toEqual([hash('go()')])
    expect(sources('<script id="boot">went()</script>', ['go()'])).toEqual([])
    expect(sources('<script>go()</script><script data-id="boot">go()</script>', ['go()'])).toEqual([])
  })

  it('needs nothing for JSON-LD, files and unknown scripts', () => {
    const data = 'self.__next_f.push([1,"x"])'
    expect(sources(`<script type="application/ld+json">{"a":1}</script><script type='application/ld+json'>${data}</script>`)).toEqual([])
    expect(sources(`<script src="/_next/a.js" async=""></script><script src="/a">${data}</script>`)).toEqual([])
    expect(sources('<p onclick="x()"><script>x()</script>')).toEqual([])
    expect(sources(`<script type="text/javascript">${data}</script>`)).toEqual([hash(data)])
  })
})

describe('frames', () => {
  const allowed = (policy: string) => (/(?:^|; )frame-src ([^;]*)/.exec(policy)?.[1] ?? '').split(' ')

  it('come from where embeds come from and from nowhere else, for readers; the studio frames its own pages', () => {
    const frames = [
      embedFrame('youtube', 'https://www.youtube.com/watch?v=dQw4w9WgXcQ'),
      embedFrame('facebook', 'https://www.facebook.com/readon/posts/1'),
      embedFrame('instagram', 'https://www.instagram.com/p/C1ab/'),
      embedFrame('x', 'https://x.com/readon/status/17'),
      embedFrame('threads', 'https://www.threads.com/@readon/post/Cx1'),
    ]
    const hosts = frames.map((frame) => new URL(frame ?? '').origin)
    expect(allowed(pagePolicy([])).sort()).toEqual(hosts.sort())
    expect(allowed(studioPolicy([]))).toEqual(["'self'"])
  })
})
