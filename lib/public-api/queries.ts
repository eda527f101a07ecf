import type { ArticleView } from '../article/article'
import { bodyHtml } from '../article/body-html'
import { SHARE_WIDTH } from '../article/metadata'
import { getArticle, listArticles } from '../article/queries'
import { getAuthor } from '../author/queries'
import { env } from '../env'
import { ExpectedError, invalid } from '../errors'
import { decodeKeyset } from '../feed/cursor'
import { jpegSize } from '../media/jpeg-size'
import { type CardPicture, jpeg } from '../media/media'
import { findMoved } from '../redirect/queries'
import { encoded, routes, withQuery } from '../routes'
import { getSection } from '../section/queries'
import { getTag } from '../tag/queries'
import { excerpt } from '../text/excerpt'
import { type ArticleAnswer, LANGUAGE, type ListAnswer, type ListedArticle, type ListQuery } from './schema'

const SUMMARY = 120

const absolute = (address: string) => env().SITE_URL + encoded(address)

const fileOf = (picture: CardPicture) => ({
  url: absolute(jpeg(picture, SHARE_WIDTH)),
  ...jpegSize(picture, SHARE_WIDTH),
  type: 'image/jpeg' as const,
})

function listedOf(article: ArticleView): ListedArticle {
  const { id, title, summary, opening, section, author, tags, published, modifiedIso, opinion, picture, canonical } = article
  return {
    id,
    url: canonical,
    shortUrl: article.shareAddress,
    apiUrl: absolute(routes.publicApi.article(id)),
    title,
    summary: excerpt(summary || opening, SUMMARY),
    language: LANGUAGE,
    publishedAt: published.iso,
    modifiedAt: modifiedIso,
    section: { slug: section.slug, name: section.name, url: absolute(section.address) },
    author: { slug: author.slug, name: author.name, url: absolute(author.address) },
    tags: tags.map(({ name, address }) => ({ slug: address.slice(routes.tag('').length), name, url: absolute(address) })),
    opinion,
    picture: picture && { ...fileOf(picture), alt: picture.alt, caption: picture.caption, credit: picture.credit },
  }
}

const FILTERS = {
  section: { what: '欄目', find: getSection },
  author: { what: '作者', find: getAuthor },
  tag: { what: '標籤', find: getTag },
} as const

type Filter = keyof typeof FILTERS

/** The slug by which a filter is known now, which may be another than it was; refuses what nobody knows. */
async function knownSlug(filter: Filter, slug: string): Promise<string> {
  const { what, find } = FILTERS[filter]
  if (await find(slug)) return slug
  const moved = await findMoved(routes[filter](slug))
  const beginning = routes[filter]('')
  if (moved?.startsWith(beginning)) return moved.slice(beginning.length)
  throw new ExpectedError(404, `沒有「${slug}」這個${what}。`)
}

/** A page of the public articles, the newest first. */
export async function listPublicArticles({ cursor, limit, ...asked }: ListQuery): Promise<ListAnswer> {
  if (cursor !== undefined && !decodeKeyset(cursor)) throw invalid('cursor 不對，請用上一頁的 next。')
  const given = (['section', 'author', 'tag'] as const).flatMap((filter) => {
    const slug = asked[filter]
    return slug === undefined ? [] : [{ filter, slug }]
  })
  const known = await Promise.all(given.map(async ({ filter, slug }) => [filter, await knownSlug(filter, slug)] as const))
  const filters: Partial<Record<Filter, string>> = Object.fromEntries(known)
  const { section, author, tag } = filters
  const list = await listArticles(
    { ...(section ? { sectionSlug: section } : {}), ...(author ? { authorSlug: author } : {}), ...(tag ? { tagSlug: tag } : {}) },
    cursor,
    limit,
  )
  const found = await Promise.all((list?.cards ?? []).map(({ id }) => getArticle(id)))
  const next = list?.before ? withQuery(routes.publicApi.articles(), { ...filters, cursor: list.before, limit }) : null
  return {
    articles: found.flatMap((each) => (each?.kind === 'article' ? [listedOf(each.article)] : [])),
    next: next && env().SITE_URL + next,
  }
}

/** A whole public article; refuses one that is not there (404) or was withdrawn (410, with what the newsroom says of it). */
export async function getPublicArticle(id: number): Promise<ArticleAnswer> {
  const found = await getArticle(id)
  if (found?.kind === 'withdrawn') throw new ExpectedError(410, found.notice)
  if (!found) throw new ExpectedError(404, '沒有這篇文章，或者還沒有刊出。')
  const { article } = found
  const { body, pictures, characters, disclaimer } = article
  return {
    ...listedOf(article),
    html: bodyHtml(body, { pictures, origin: env().SITE_URL }),
    body,
    pictures: Object.fromEntries(Object.entries(pictures).map(([hash, picture]) => [hash, fileOf(picture)])),
    characters,
    disclaimer,
  }
}
