import { describe, expect, it } from 'vitest'
import { bodySchema } from '../../lib/article/body'
import { toBody } from './to-body'

const text = (value: string, ...marks: { type: string; attrs?: Record<string, unknown> }[]) => ({ type: 'text', text: value, marks })
const node = (type: string, content: object[] = [], attrs: Record<string, unknown> = {}) => ({ type, attrs, content })
const paragraph = (value: string) => node('paragraph', [{ type: 'text', text: value }], { textAlign: 'center', dir: null })
const item = (...content: object[]) => node('listItem', content, { value: 3 })
const HASH = '0123456789abcdef'.repeat(2)

/** Everything that comes out must be what the database takes. */
function converted(...content: object[]) {
  const body = toBody({ type: 'doc', content })
  expect(bodySchema.safeParse(body).error).toBeUndefined()
  return body.content
}

describe('toBody', () => {
  it('keeps every kind of block, and of its attributes only what the schema names', () => {
    expect(
      converted(
        node('heading', [text('題')], { level: 2, id: 'x', textAlign: 'left' }),
        node('heading', [text('細題')], { level: 3 }),
        node('paragraph', [text('粗', { type: 'bold' }), { type: 'hardBreak', attrs: { class: 'x' } }, text('斜', { type: 'italic' })]),
        node('orderedList', [item(paragraph('一'), node('bulletList', [item(paragraph('內'))]))], { start: 4, type: 'a' }),
        node('orderedList', [item(paragraph('一'))], { start: 1, type: null }),
        node('blockquote', [paragraph('引'), node('bulletList', [item(paragraph('三'))])], { cite: 'https://x.example' }),
        node('figure', [], { media: HASH, alt: '替', caption: '說', credit: '來', width: 3 }),
        node('horizontalRule', [], { class: 'x' }),
        node('embed', [], { provider: 'x', url: 'https://x.com/a/status/1', title: '', html: '<script>' }),
      ),
    ).toEqual([
      { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: '題' }] },
      { type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: '細題' }] },
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: '粗', marks: [{ type: 'bold' }] },
          { type: 'hardBreak' },
          { type: 'text', text: '斜', marks: [{ type: 'italic' }] },
        ],
      },
      {
        type: 'orderedList',
        attrs: { start: 4 },
        content: [
          {
            type: 'listItem',
            content: [
              { type: 'paragraph', content: [{ type: 'text', text: '一' }] },
              {
                type: 'bulletList',
                content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text: '內' }] }] }],
              },
            ],
          },
        ],
      },
      { type: 'orderedList', content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text: '一' }] }] }] },
      {
        type: 'blockquote',
        content: [
          { type: 'paragraph', content: [{ type: 'text', text: '引' }] },
          {
            type: 'bulletList',
            content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text: '三' }] }] }],
          },
        ],
      },
      { type: 'figure', attrs: { media: HASH, alt: '替', caption: '說', credit: '來' } },
      { type: 'horizontalRule' },
      { type: 'embed', attrs: { provider: 'x', url: 'https://x.com/a/status/1', title: '' } },
    ])
  })

  it('keeps the address of a link and nothing else of it; an unsafe one leaves its text', () => {
    const link = (href: unknown) =>
      node('paragraph', [text('字', { type: 'link', attrs: { href, target: '_blank', rel: 'x', class: 'y' } })])
    expect(converted(link('https://example.hk/'))).toEqual([
      { type: 'paragraph', content: [{ type: 'text', text: '字', marks: [{ type: 'link', attrs: { href: 'https://example.hk/' } }] }] },
    ])
    for (const href of ['javascript:alert(1)', '//evil.example', null, 7, `https://a.example/${'x'.repeat(2_100)}`])
      expect(converted(link(href))).toEqual([{ type: 'paragraph', content: [{ type: 'text', text: '字' }] }])
  })

  it('drops empty headings, lists, quotations, unknown marks and blocks, and pictures and embeds from elsewhere', () => {
    expect(
      converted(
        node('heading', [], { level: 2 }),
        node('bulletList'),
        node('bulletList', [item()]),
        node('blockquote'),
        node('figure', [], { media: 'https://evil.example/x.png' }),
        node('pastedPicture', [], { src: 'data:image/png;base64,AA' }),
        node('embed', [], { provider: 'x', url: 'https://evil.example/a/status/1' }),
        node('embed', [], { provider: 'vimeo', url: 'https://x.com/a' }),
        node('paragraph', [text('字', { type: 'underline' }, { type: 'bold' }, { type: 'bold' })]),
      ),
    ).toEqual([{ type: 'paragraph', content: [{ type: 'text', text: '字', marks: [{ type: 'bold' }] }] }])
  })

  it('keeps the mark of words that stay as they are, inside of a link', () => {
    const marks = [{ type: 'link', attrs: { href: '/hot' } }, { type: 'verbatim' }]
    expect(converted(node('paragraph', [text('字', ...marks)]))).toEqual([
      { type: 'paragraph', content: [{ type: 'text', text: '字', marks }] },
    ])
  })

  it('keeps the text of what may not stand in a list or a quotation', () => {
    const expected = [{ type: 'paragraph', content: [{ type: 'text', text: '題' }] }]
    const heading = node('heading', [{ type: 'text', text: '題' }], { level: 2 })
    expect(converted(node('blockquote', [heading]))).toEqual([{ type: 'blockquote', content: expected }])
    expect(converted(node('bulletList', [item(node('blockquote', [heading]))]))).toEqual([
      { type: 'bulletList', content: [{ type: 'listItem', content: expected }] },
    ])
  })

  it('leaves out the empty lines at the end, and gives one empty paragraph for nothing', () => {
    const empty = { type: 'paragraph' }
    expect(converted(empty, paragraph('字'), empty, empty)).toEqual([empty, { type: 'paragraph', content: [{ type: 'text', text: '字' }] }])
    expect(converted(empty, empty)).toEqual([empty])
    expect(converted()).toEqual([empty])
  })

  it('cuts words that are longer than the schema allows', () => {
    expect(converted(node('figure', [], { media: HASH, alt: '字'.repeat(1_500), caption: 3 }))).toEqual([
      { type: 'figure', attrs: { media: HASH, alt: '字'.repeat(1_000), caption: '', credit: '' } },
    ])
  })
})
