import { jpegSize } from '../media/jpeg-size'
import { type CardPicture, jpeg } from '../media/media'
import { escaped } from '../text/markup'
import type { Block, Body, Inline, ListItem } from './body'
import { EMBED_NAMES } from './embeds'

/** Width in pixels of pictures in feed readers and newsletters. */
const WIDTH = 1_200

interface Context {
  /** Every picture of the body by its hash. */
  pictures: Record<string, CardPicture>
  /** Scheme and host, without a slash at the end: outside of the site only whole addresses lead somewhere. */
  origin: string
}

const whole = (href: string, origin: string) => (href.startsWith('/') ? origin + href : href)

function inlineHtml(inline: Inline, origin: string): string {
  if (inline.type === 'hardBreak') return '<br>'
  return (inline.marks ?? []).reduce((html, mark) => {
    if (mark.type === 'bold') return `<strong>${html}</strong>`
    if (mark.type === 'italic') return `<em>${html}</em>`
    if (mark.type === 'verbatim') return `<span translate="no">${html}</span>`
    return `<a href="${escaped(whole(mark.attrs.href, origin))}">${html}</a>`
  }, escaped(inline.text))
}

const inlinesHtml = (content: readonly Inline[] | undefined, origin: string) =>
  (content ?? []).map((inline) => inlineHtml(inline, origin)).join('')

const itemsHtml = (items: readonly ListItem[], context: Context) =>
  items.map((item) => `<li>${item.content.map((block) => blockHtml(block, context)).join('')}</li>`).join('')

/** A picture with its words, as feed readers draw it. */
export function figureHtml(picture: CardPicture, words: { alt: string; caption: string; credit: string }, origin: string): string {
  const [alt, caption, credit] = [words.alt, words.caption, words.credit].map((text) => text.trim())
  const { width, height } = jpegSize(picture, WIDTH)
  const image = `<img src="${origin}${jpeg(picture, WIDTH)}" alt="${escaped(alt === caption ? '' : (alt ?? ''))}" width="${width}" height="${height}">`
  const told = [caption, credit && `（圖：${credit}）`].filter(Boolean).join('')
  return `<figure>${image}${told ? `<figcaption>${escaped(told)}</figcaption>` : ''}</figure>`
}

function blockHtml(block: Block, context: Context): string {
  const { origin, pictures } = context
  switch (block.type) {
    case 'paragraph':
      return `<p>${inlinesHtml(block.content, origin)}</p>`
    case 'heading':
      return `<h${block.attrs.level}>${inlinesHtml(block.content, origin)}</h${block.attrs.level}>`
    case 'bulletList':
      return `<ul>${itemsHtml(block.content, context)}</ul>`
    case 'orderedList':
      return `<ol${block.attrs?.start === undefined ? '' : ` start="${block.attrs.start}"`}>${itemsHtml(block.content, context)}</ol>`
    case 'blockquote':
      return `<blockquote>${block.content.map((each) => blockHtml(each, context)).join('')}</blockquote>`
    case 'figure': {
      const picture = Object.hasOwn(pictures, block.attrs.media) ? pictures[block.attrs.media] : undefined
      return picture ? figureHtml(picture, block.attrs, origin) : ''
    }
    case 'horizontalRule':
      return '<hr>'
    case 'embed': {
      const { provider, url, title } = block.attrs
      const words = title || `在 ${EMBED_NAMES[provider]} 觀看`
      return `<p><a href="${escaped(url)}">${escaped(words)}</a></p>`
    }
    default:
      // A node of a newer version: nothing is better than a wrong guess.
      block satisfies never
      return ''
  }
}

/** The text of an article as HTML for programs that show it elsewhere: no class, no style, no script, every address whole. */
export const bodyHtml = (body: Body, context: Context): string => body.content.map((block) => blockHtml(block, context)).join('\n')
