import { expect, it } from 'vitest'
import { cdata, escaped } from './markup'

it('nothing in a text is markup', () => {
  expect(escaped(`<a href="x" title='y'>&amp;</a>`)).toBe('&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;amp;&lt;/a&gt;')
})

it('what XML cannot write is left out, and nothing else', () => {
  const writable = '甲\t乙\n丙\u{20bb7}𠮷😀\ue000\ufffd'
  expect(escaped(`${writable}\u0000\u0008\u000b\u001f\ufffe\uffff\ud800丁\udc00`)).toBe(`${writable}丁`)
})

it('a CDATA section ends where it is ended', () => {
  expect(cdata('a]]>b')).toBe('<![CDATA[a]]]]><![CDATA[>b]]>')
  expect(cdata('\u0000甲')).toBe('<![CDATA[甲]]>')
})
