import { expect, it } from 'vitest'
import type { CardPicture } from '../media/media'
import type { Block, Body } from './body'
import { bodyHtml, figureHtml } from './body-html'

const HASH = '0123456789abcdef0123456789abcdef'
const picture: CardPicture = { hash: HASH, widths: [480, 1200], width: 2400, height: 1350 }
const ORIGIN = 'https://news.example'
const html = (...content: Block[]) => bodyHtml({ type: 'doc', content } satisfies Body, { pictures: { [HASH]: picture }, origin: ORIGIN })
const text = (words: string) => ({ type: 'text' as const, text: words })
const paragraph = (words: string) => ({ type: 'paragraph' as const, content: [text(words)] })

it('writes everything that a body can have', () => {
  const item = (words: string) => ({ type: 'listItem' as const, content: [paragraph(words)] })
  expect(
    html(
      { type: 'heading', attrs: { level: 2 }, content: [text('小題')] },
      {
        type: 'paragraph',
        content: [
          { ...text('粗斜'), marks: [{ type: 'bold' }, { type: 'italic' }] },
          { type: 'hardBreak' },
          { ...text('下一行'), marks: [{ type: 'verbatim' }] },
        ],
      },
      { type: 'bulletList', content: [item('甲')] },
      { type: 'orderedList', attrs: { start: 3 }, content: [item('乙')] },
      { type: 'blockquote', content: [paragraph('引文')] },
      { type: 'horizontalRule' },
      { type: 'embed', attrs: { provider: 'youtube', url: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ', title: '' } },
    ).split('\n'),
  ).toEqual([
    '<h2>小題</h2>',
    '<p><em><strong>粗斜</strong></em><br><span translate="no">下一行</span></p>',
    '<ul><li><p>甲</p></li></ul>',
    '<ol start="3"><li><p>乙</p></li></ol>',
    '<blockquote><p>引文</p></blockquote>',
    '<hr>',
    '<p><a href="https://www.youtube.com/watch?v=dQw4w9WgXcQ">在 YouTube 觀看</a></p>',
  ])
})

it('leads somewhere from everywhere', () => {
  const link = (href: string): Block => ({ type: 'paragraph', content: [{ ...text('連結'), marks: [{ type: 'link', attrs: { href } }] }] })
  expect(html(link('/article/1-甲'), link('https://elsewhere.example/?a=1&b=2'), link('mailto:a@b.example')).split('\n')).toEqual([
    '<p><a href="https://news.example/article/1-甲">連結</a></p>',
    '<p><a href="https://elsewhere.example/?a=1&amp;b=2">連結</a></p>',
    '<p><a href="mailto:a@b.example">連結</a></p>',
  ])
})

it('shows pictures with their words, and a repeated caption once', () => {
  const figure = (alt: string, caption: string, credit: string): Block => ({ type: 'figure', attrs: { media: HASH, alt, caption, credit } })
  const image = (alt: string) => `<img src="${ORIGIN}/media/${HASH}/1200.jpg" alt="${alt}" width="1200" height="675">`
  expect(html(figure('一隻船', '船到岸', '路透社'))).toBe(
    `<figure>${image('一隻船')}<figcaption>船到岸（圖：路透社）</figcaption></figure>`,
  )
  expect(html(figure('船', '船', ''))).toBe(`<figure>${image('')}<figcaption>船</figcaption></figure>`)
  expect(html({ type: 'figure', attrs: { media: 'f'.repeat(32), alt: '', caption: '', credit: '' } })).toBe('')
  expect(figureHtml(picture, { alt: '', caption: '', credit: '' }, ORIGIN)).toBe(`<figure>${image('')}</figure>`)
})

it('says how large the file is, which of a small picture is smaller than asked for', () => {
  const small: CardPicture = { ...picture, widths: [480, 800], width: 800, height: 600 }
  expect(figureHtml(small, { alt: '', caption: '', credit: '' }, ORIGIN)).toContain(`/800.jpg" alt="" width="800" height="600">`)
})

it('is text where somebody tried to write markup', () => {
  const evil = `<script>alert("1")</script>]]>`
  const out = html(
    paragraph(evil),
    { type: 'figure', attrs: { media: HASH, alt: evil, caption: `${evil}2`, credit: evil } },
    { type: 'embed', attrs: { provider: 'x', url: 'https://x.com/a/status/1?"onload="x', title: evil } },
  )
  expect(out).not.toContain('<script')
  expect(out).not.toContain('"onload')
})
