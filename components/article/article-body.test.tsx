import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { Block, Inline } from '../../lib/article/body'
import { ArticleBody } from './article-body'
import { body, HASH, picture } from './test-article'

const text = (value: string, ...marks: NonNullable<Extract<Inline, { type: 'text' }>['marks']>): Inline => ({
  type: 'text',
  text: value,
  ...(marks.length > 0 ? { marks } : {}),
})
const paragraph = (...content: Inline[]): Extract<Block, { type: 'paragraph' }> => ({ type: 'paragraph', content })
const link = (href: string) => paragraph(text('字', { type: 'link', attrs: { href } }))
const figure = (words: { alt?: string; caption?: string; credit?: string }): Block => ({
  type: 'figure',
  attrs: { media: HASH, alt: '', caption: '', credit: '', ...words },
})

/** The markup inside the body's own element. */
function inside(block: Block, fed = false): string {
  const html = renderToStaticMarkup(<ArticleBody body={body(block)} pictures={{ [HASH]: picture }} fed={fed} />)
  return html.replace(/^<div class="article-body">|<\/div>$/g, '')
}

describe('ArticleBody', () => {
  it.each<[string, Block, string]>([
    ['paragraphs', paragraph(text('甲'), { type: 'hardBreak' }, text('乙')), '<p>甲<br/>乙</p>'],
    ['an empty paragraph', { type: 'paragraph' }, '<p></p>'],
    ['marks', paragraph(text('甲', { type: 'bold' }, { type: 'italic' })), '<p><strong><em>甲</em></strong></p>'],
    ['words that stay as they are', paragraph(text('甲', { type: 'verbatim' })), '<p><span translate="no">甲</span></p>'],
    ['bullets', { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(text('甲'))] }] }, '<ul><li><p>甲</p></li></ul>'],
    [
      'numbers from elsewhere',
      { type: 'orderedList', attrs: { start: 3 }, content: [{ type: 'listItem', content: [paragraph(text('甲'))] }] },
      '<ol start="3"><li><p>甲</p></li></ol>',
    ],
    ['quotations', { type: 'blockquote', content: [paragraph(text('甲'))] }, '<blockquote><p>甲</p></blockquote>'],
    ['rules', { type: 'horizontalRule' }, '<hr/>'],
  ])('prints %s', (_, block, expected) => {
    expect(inside(block)).toBe(expected)
  })

  it('sets headings one level deeper in a fed article', () => {
    const heading = (level: 2 | 3): Block => ({ type: 'heading', attrs: { level }, content: [text('甲')] })
    expect([inside(heading(2)), inside(heading(3))]).toEqual(['<h2>甲</h2>', '<h3 class="minor">甲</h3>'])
    expect([inside(heading(2), true), inside(heading(3), true)]).toEqual(['<h3>甲</h3>', '<h4 class="minor">甲</h4>'])
  })

  it('keeps an embed behind a card, its frame without an address', () => {
    const html = inside({
      type: 'embed',
      attrs: { provider: 'youtube', url: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ', title: '五條線' },
    })
    expect(html).toMatch(/^<details class="embedded youtube"><summary [^>]*><span>在 YouTube 觀看：五條線<\/span>/)
    expect(html).toMatch(/<iframe data-src="https:\/\/www\.youtube-nocookie\.com\/embed\/dQw4w9WgXcQ" /)
    expect(html).toContain('<a href="https://www.youtube.com/watch?v=dQw4w9WgXcQ" rel="noopener">')
    expect(html).not.toMatch(/<details[^>]* open|<(script|img)| src=/)
  })

  it('links to an embed that cannot be shown here', () => {
    const html = inside({ type: 'embed', attrs: { provider: 'facebook', url: 'https://fb.watch/abc/', title: '' } })
    expect(html).toContain(
      '<a class="embed" href="https://fb.watch/abc/" data-address="https://fb.watch/abc/" rel="noopener"><span>在 Facebook 觀看</span>',
    )
    expect(html).not.toMatch(/<(iframe|script|img)/)
  })

  it('links inside the site, to the web and to a mailbox', () => {
    expect(inside(link('/section/blog'))).toBe('<p><a href="/section/blog">字</a></p>')
    expect(inside(link('https://www.hko.gov.hk/'))).toBe('<p><a href="https://www.hko.gov.hk/" rel="noopener">字</a></p>')
    expect(inside(link('mailto:desk@readon.example'))).toBe('<p><a href="mailto:desk@readon.example">字</a></p>')
  })

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,1',
    '//evil.example',
    '/\\evil.example',
    'vbscript:1',
    ' https://x',
  ])('leaves %s as text', (href) => {
    expect(inside(link(href))).toBe('<p>字</p>')
  })

  it('prints hostile text as text', () => {
    expect(inside(paragraph(text('<img src=x onerror=alert(1)>')))).toBe('<p>&lt;img src=x onerror=alert(1)&gt;</p>')
    expect(inside(figure({ caption: '"><script>' }))).not.toContain('<script>')
  })

  it('prints nothing for what it does not know', () => {
    const unknown = JSON.parse('{"type":"poll","content":[]}')
    expect(inside(unknown)).toBe('')
    expect(inside(paragraph(JSON.parse('{"type":"mention"}')))).toBe('<p></p>')
    expect(inside(paragraph(text('甲', JSON.parse('{"type":"blink"}'))))).toBe('<p>甲</p>')
    expect(inside({ type: 'figure', attrs: { media: 'constructor', alt: '', caption: '', credit: '' } })).toBe('')
    expect(inside(JSON.parse('{"type":"embed","attrs":{"provider":"tiktok","url":"https://x.example","title":""}}'))).toBe('')
  })
})

describe('the words of a figure', () => {
  it('are those of this figure, not of the library', () => {
    const html = inside(figure({ alt: '一幅地圖', caption: '航線', credit: '攝影：阿細' }))
    expect(html).toContain('alt="一幅地圖"')
    expect(html).toContain('<figcaption><span class="caption">航線</span><small class="credit">攝影：阿細</small></figcaption>')
    expect(html).not.toContain(picture.caption)
  })

  it('are never read twice', () => {
    const html = inside(figure({ alt: '航線 ', caption: '航線' }))
    expect(html).toContain('alt=""')
    expect(html.match(/航線/g)).toHaveLength(1)
  })

  it('need no caption element when there are none', () => {
    expect(inside(figure({ alt: '一幅地圖' }))).not.toContain('<figcaption')
  })

  it('reserve the space of the picture and link to the large file', () => {
    const html = inside(figure({}))
    expect(html).toContain('width="1600" height="900"')
    expect(html).toContain(`<a class="plate-link" href="/media/${HASH}/800.jpg"`)
    expect(html).toContain('loading="lazy"')
  })
})
