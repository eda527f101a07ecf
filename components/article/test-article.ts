import type { ArticleCard, ArticleView } from '../../lib/article/article'
import type { Block } from '../../lib/article/body'
import { clauses } from '../../lib/text/clauses'

/** A picture's hash; the body names pictures by it. */
export const HASH = 'a'.repeat(64)

export const picture = {
  hash: HASH,
  widths: [480, 800],
  width: 1600,
  height: 900,
  alt: '線描：一班電車。',
  caption: '近午夜的電車。',
  credit: '插圖：往下看',
}

/** A whole article for the tests of components; what a test is about it says itself. */
export function article(changes: Partial<ArticleView> = {}): ArticleView {
  const title = changes.title ?? '美國遞書面文件求和？ 要求俄羅斯保密'
  const id = changes.id ?? 7
  return {
    id,
    address: `/article/${id}`,
    title,
    clauses: clauses(title),
    summary: '終於等到一封信。',
    opening: '終於，信到了。',
    section: { name: '博客文章', slug: 'blog', address: '/section/blog', accent: 'ink' },
    author: { name: '深喉', slug: 'sam-hau', address: '/author/sam-hau', line: '國際時局' },
    opinion: true,
    published: { iso: '2022-01-28T11:42:00+08:00', text: '2022年01月28日 11:42' },
    day: '2022-01-28',
    picture: null,
    shareAddress: `https://readon.example/a/${id}`,
    canonical: `https://readon.example/article/${id}`,
    updated: null,
    minutes: 3,
    characters: 1200,
    ageNotice: null,
    body: body({ type: 'paragraph', content: [{ type: 'text', text: '第一段。' }] }),
    pictures: {},
    biography: '看大國如何落子。',
    authorPicture: null,
    disclaimer: '** 博客文章文責自負，不代表本公司立場 **',
    tags: [{ name: '北約', address: '/tag/nato' }],
    modifiedIso: '2022-01-28T11:42:00+08:00',
    ...changes,
  }
}

export function card(id: number, changes: Partial<ArticleCard> = {}): ArticleCard {
  return { ...article({ id }), ...changes }
}

export function body(...content: Block[]): ArticleView['body'] {
  return { type: 'doc', content }
}
