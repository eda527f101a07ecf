import { describe, expect, it } from 'vitest'
import { bodySchema } from './body'
import { isSafeHref } from './safe-href'

const doc = (...content: unknown[]) => ({ type: 'doc', content })
const paragraph = (text = '字') => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const list = (depth: number): unknown => ({
  type: 'bulletList',
  content: [{ type: 'listItem', content: depth > 0 ? [list(depth - 1)] : [paragraph()] }],
})
const accepts = (value: unknown) => bodySchema.safeParse(value).success

it('takes every kind of block', () => {
  expect(
    bodySchema.parse(
      doc(
        { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: '小題' }] },
        {
          type: 'paragraph',
          content: [
            {
              type: 'text',
              text: '粗斜連',
              marks: [{ type: 'bold' }, { type: 'italic' }, { type: 'verbatim' }, { type: 'link', attrs: { href: 'https://example.hk/' } }],
            },
            { type: 'hardBreak' },
          ],
        },
        list(1),
        { type: 'orderedList', attrs: { start: 3 }, content: [{ type: 'listItem', content: [paragraph()] }] },
        { type: 'blockquote', content: [paragraph()] },
        { type: 'figure', attrs: { media: 'a'.repeat(32), caption: '說明' } },
        { type: 'horizontalRule' },
        { type: 'embed', attrs: { provider: 'youtube', url: 'https://youtu.be/x' } },
        { type: 'paragraph' },
      ),
    ),
  ).toMatchObject({ type: 'doc' })
})

describe('refuses', () => {
  it.each([
    ['nothing', null],
    ['an empty document', doc()],
    ['an unknown block', doc({ type: 'script', content: [] })],
    ['an unknown mark', doc({ type: 'paragraph', content: [{ type: 'text', text: 'x', marks: [{ type: 'underline' }] }] })],
    ['an attribute that is not in the schema', doc({ ...paragraph(), attrs: { class: 'x' } })],
    ['a heading of level 1', doc({ type: 'heading', attrs: { level: 1 }, content: [{ type: 'text', text: 'x' }] })],
    ['a picture by address', doc({ type: 'figure', attrs: { media: 'https://example.com/x.jpg' } })],
    ['an embed of another host', doc({ type: 'embed', attrs: { provider: 'youtube', url: 'https://evil.example/x' } })],
    ['a block inside running text', doc({ type: 'paragraph', content: [paragraph()] })],
  ])('%s', (_, value) => {
    expect(accepts(value)).toBe(false)
  })

  it('nesting beyond twenty levels, even five thousand deep, without exhausting the stack', () => {
    expect(accepts(doc(list(5)))).toBe(true)
    expect(accepts(doc(list(12)))).toBe(false)
    let deep: unknown = paragraph()
    for (let level = 0; level < 5_000; level++) deep = { type: 'blockquote', content: [deep] }
    expect(accepts(doc(deep))).toBe(false)
  })

  it('more than five thousand nodes and more than a megabyte', () => {
    expect(accepts(doc(...Array.from({ length: 2_400 }, () => paragraph())))).toBe(true)
    expect(accepts(doc(...Array.from({ length: 2_600 }, () => paragraph())))).toBe(false)
    expect(accepts(doc(...Array.from({ length: 4 }, () => paragraph('字'.repeat(90_000)))))).toBe(false)
  })
})

it.each([
  ['https://example.hk/路?a=1#b', true],
  ['http://localhost', true],
  ['mailto:editor@example.hk', true],
  ['/article/1', true],
  ['javascript:alert(1)', false],
  ['JaVaScRiPt:alert(1)', false],
  ['java\nscript:alert(1)', false],
  ['data:text/html,x', false],
  ['//evil.example', false],
  ['/\\evil.example', false],
  ['https://exa mple', false],
  ['#x', false],
  ['', false],
])('a link to %j is %s', (href, safe) => {
  expect(isSafeHref(href)).toBe(safe)
})
