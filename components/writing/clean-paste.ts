import { isSafeHref } from '../../lib/article/safe-href'
import { inlineHtml, type Marks, type Run } from './paste-runs'
import { listLevel, nestWordLists, type WordItem } from './word-lists'

const SKIPPED =
  'script, style, head, title, meta, link, template, noscript, iframe, object, embed, svg, math, audio, video, canvas, button, input, select, textarea'
const BLOCKS =
  'address, article, aside, blockquote, center, dd, details, div, dl, dt, fieldset, figcaption, figure, footer, form, h1, h2, h3, h4, h5, h6, header, hr, img, li, main, nav, ol, p, pre, section, summary, table, tbody, td, tfoot, th, thead, tr, ul'

type Out = { kind: 'text'; tag: 'p' | 'h2' | 'h3'; runs: Run[] } | { kind: 'html'; html: string } | WordItem

const styleOf = (element: Element) => (element.getAttribute('style') ?? '').replace(/\s*:\s*/g, ':').toLowerCase()

function marksOf(element: Element, marks: Marks): Marks {
  const style = styleOf(element)
  const weight = /(?:^|[;\s])font-weight:(bold|bolder|normal|lighter|\d+)/.exec(style)?.[1]
  const slant = /(?:^|[;\s])font-style:(italic|oblique|normal)/.exec(style)?.[1]
  const bold = weight ? weight.startsWith('bold') || Number(weight) >= 600 : marks.bold || element.matches('b, strong')
  const italic = slant ? slant !== 'normal' : marks.italic || element.matches('i, em')
  return { bold, italic, href: hrefOf(element) ?? marks.href }
}

/** Google Docs sends every link through its own address. Addresses without a site would mean another page here than there. */
function hrefOf(element: Element): string | undefined {
  const href = element.matches('a[href]') ? (element.getAttribute('href') ?? '') : ''
  const direct = /^https:\/\/www\.google\.com\/url\?/.test(href) ? (new URL(href).searchParams.get('q') ?? '') : href
  return isSafeHref(direct) && !direct.startsWith('/') ? direct : undefined
}

const isHidden = (element: Element) => element.matches(SKIPPED) || /display:none|mso-hide:all|mso-list:ignore/.test(styleOf(element))

const isBlock = (element: Element): boolean =>
  element.matches(BLOCKS) || [...element.children].some((child) => !isHidden(child) && isBlock(child))

/** Headings of the page that it comes from are below the title of ours; what is not one is a paragraph. */
function tagOf(element: Element): 'p' | 'h2' | 'h3' {
  if (element.matches('h1, h2, .MsoTitle')) return 'h2'
  return element.matches('h3, h4, h5, h6') ? 'h3' : 'p'
}

/** Reads elements into blocks, one after the other. */
class Reader {
  readonly out: Out[] = []
  #runs: Run[] = []

  constructor(readonly tag: 'p' | 'h2' | 'h3') {}

  read(node: Node, marks: Marks): void {
    if (node instanceof Text) this.#runs.push({ ...marks, text: node.data, pre: Boolean(node.parentElement?.closest('pre')) })
    if (!(node instanceof Element) || isHidden(node)) return
    if (node.matches('br')) this.#runs.push({ ...marks, text: '\n', br: true })
    else if (isBlock(node)) this.#block(node, marks)
    else for (const child of node.childNodes) this.read(child, marksOf(node, marks))
  }

  /** What has come so far is a paragraph of its own; two line breaks in a row are meant as the end of one. */
  flush(): void {
    let part: Run[] = []
    const end = () => {
      if (part.some(({ text, br }) => !br && /[^\s\u200b\ufeff]/.test(text))) this.out.push({ kind: 'text', tag: this.tag, runs: part })
      part = []
    }
    for (const [index, run] of this.#runs.entries()) {
      const rest = this.#runs.slice(index + 1).find(({ text, br }) => br || text.trim() !== '')
      if (run.br && rest?.br) end()
      else part.push(run)
    }
    end()
    this.#runs = []
  }

  #block(element: Element, marks: Marks): void {
    this.flush()
    const inner = marksOf(element, marks)
    const word = listLevel(element)
    if (element.matches('hr')) this.#html('<hr>')
    else if (element.matches('img')) this.#image(element)
    else if (element.matches('ul, ol')) this.#html(listHtml(element, inner))
    else if (element.matches('blockquote')) this.#html(wrap('blockquote', htmlOf(childrenOf(element, 'p', inner))))
    else if (word) this.out.push({ kind: 'word', ...word, html: htmlOf(childrenOf(element, 'p', inner)) })
    else {
      const tag = tagOf(element)
      this.out.push(...childrenOf(element, tag === 'p' ? this.tag : tag, inner))
    }
  }

  #html(html: string): void {
    if (html) this.out.push({ kind: 'html', html })
  }

  /** Pictures that come along as data are uploaded; others are only counted, by countPictures(). */
  #image(image: Element): void {
    const source = sourceOf(image)
    if (!comesAlong(source)) return
    const copy = image.ownerDocument.createElement('img')
    copy.setAttribute('src', source)
    this.#html(copy.outerHTML)
  }
}

/** Pages that load their pictures late have a blank one in `src` until then. */
const sourceOf = (image: Element) => image.getAttribute('data-src') ?? image.getAttribute('src') ?? ''

const comesAlong = (source: string) => /^(data:image\/|blob:)/.test(source)

const wrap = (tag: string, html: string) => (html ? `<${tag}>${html}</${tag}>` : '')

function childrenOf(element: Element, tag: 'p' | 'h2' | 'h3', marks: Marks): Out[] {
  const reader = new Reader(tag)
  for (const child of element.childNodes) reader.read(child, marks)
  reader.flush()
  return reader.out
}

function htmlOf(out: readonly Out[]): string {
  return nestWordLists(out, (each) => {
    if (each.kind === 'html') return each.html
    return wrap(each.tag, inlineHtml(each.runs, each.tag === 'p'))
  })
}

/** Lists of other editors also stand directly in a list, not in one of its items. */
function listHtml(list: Element, marks: Marks): string {
  const items: string[] = []
  for (const child of list.children) {
    if (isHidden(child)) continue
    const html = child.matches('ul, ol') ? listHtml(child, marks) : htmlOf(childrenOf(child, 'p', marksOf(child, marks)))
    if (child.matches('ul, ol') && items.length > 0) items.push(`${items.pop()?.replace(/<\/li>$/, '')}${html}</li>`)
    else if (html) items.push(`<li>${html}</li>`)
  }
  const start = Number(list.getAttribute('start') ?? 1)
  const tag = list.matches('ol') ? 'ol' : 'ul'
  return items.length > 0
    ? `<${tag}${tag === 'ol' && Number.isInteger(start) && start > 1 ? ` start="${start}"` : ''}>${items.join('')}</${tag}>`
    : ''
}

// A document made so runs no scripts and loads no pictures.
const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html').body

/** True for what was copied in this editor itself, which has nothing to be cleaned. */
function isOwn(body: HTMLElement): boolean {
  const own = 'p, h2, h3, ul, ol, li, blockquote, strong, em, a, br, hr, meta, figure[data-media], div[data-provider], div[data-provider] *'
  return (
    body.querySelector('[data-pm-slice]') !== null &&
    [...body.querySelectorAll('*')].every((each) => each.matches(own) && !each.matches('[style]'))
  )
}

/** How many pictures there are that stand on other sites or on the author's disk, and so cannot come along. */
export function countPictures(html: string): number {
  const body = parse(html)
  if (isOwn(body)) return 0
  return [...body.querySelectorAll('img')].filter((image) => {
    const tiny = [image.getAttribute('width'), image.getAttribute('height')].some((size) => size === '0' || size === '1')
    return !tiny && !image.closest('noscript') && !comesAlong(sourceOf(image))
  }).length
}

/**
 * Pasted HTML with its structure and nothing else: headings, paragraphs, lists, quotations, bold, italic and safe links, from Word,
 * Google Docs, WeChat and web pages alike.
 */
export function cleanPastedHtml(html: string): string {
  const body = parse(html)
  return isOwn(body) ? html : htmlOf(childrenOf(body, 'p', { bold: false, italic: false, href: undefined }))
}
