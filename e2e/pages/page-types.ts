import { encoded, routes } from '../../lib/routes'
import { editionOf } from '../../lib/text/edition'
import type { Newsroom } from '../newsroom'
import { SEED } from './article-page'

/** Every kind of page that a reader can come upon. */
export const PAGE_TYPES = ['front', 'article', 'section', 'author', 'tag', 'archive', 'hot', 'search', 'unknown', 'withdrawn'] as const
export type PageType = (typeof PAGE_TYPES)[number]

/** What the browser's console says about a page whose status is 404 or 410. */
export const MISSING = /status of 4(04|10)/

/** The present month in the archive. */
export function thisMonth(): string {
  const [year = 0, month = 0] = editionOf(new Date(), 'Asia/Hong_Kong').iso.split('-').map(Number)
  return routes.archive(year, month)
}

/** An address of an article that was published and withdrawn. */
export async function withdrawnAddress(newsroom: Newsroom): Promise<string> {
  const known = await newsroom.db.article.findFirst({ where: { status: 'withdrawn' }, select: { id: true } })
  if (known) return `/article/${known.id}`
  const { id } = await newsroom.publish({ title: '已經撤回的一篇', publishedAt: new Date('2020-05-01T08:00:00+08:00') })
  await newsroom.withdraw(id, 2, '這篇文章引述的數字有誤，編輯部已經撤回，並向讀者致歉。')
  return `/article/${id}`
}

/** An address that shows a page of this type. */
export async function pageAddress(type: PageType, newsroom: Newsroom): Promise<string> {
  switch (type) {
    case 'front':
      return routes.front()
    case 'article':
      return SEED
    case 'section':
      return routes.section('blog')
    case 'author':
      return routes.author('sam-hau')
    case 'tag':
      return encoded(routes.tag('俄羅斯'))
    case 'archive':
      return thisMonth()
    case 'search':
      return encoded(`${routes.search()}?q=俄羅斯`)
    case 'hot':
      return routes.hot()
    case 'unknown':
      return '/article/2000000000'
    case 'withdrawn':
      return withdrawnAddress(newsroom)
  }
}
