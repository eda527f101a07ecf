import type { ArticleView } from '../article/article'
import { bodyHtml, figureHtml } from '../article/body-html'
import { SHARE_WIDTH } from '../article/metadata'
import { getArticle, type ListFilter, listArticles } from '../article/queries'
import { getAuthor } from '../author/queries'
import { env } from '../env'
import { jpegSize } from '../media/jpeg-size'
import { jpeg } from '../media/media'
import { encoded, routes } from '../routes'
import { getSection } from '../section/queries'
import { getSite } from '../site/queries'
import { excerpt } from '../text/excerpt'
import { escaped } from '../text/markup'
import type { Channel, ChannelItem } from './channel'

const ITEMS = 20
const SUMMARY = 120

/** What is subscribed to. */
export type Followed = { of: 'site' } | { of: 'section' | 'author'; slug: string }

/** The page of which something is the feed. */
export const homeOf = (followed: Followed): string => (followed.of === 'site' ? routes.front() : routes[followed.of](followed.slug))

const absolute = (address: string) => env().SITE_URL + encoded(address)

/** The article as its page shows it: feature picture, text, disclaimer. */
function htmlOf(article: ArticleView): string {
  const origin = env().SITE_URL
  const { picture, body, pictures, disclaimer } = article
  const feature = picture ? figureHtml(picture, picture, origin) : ''
  const end = disclaimer ? `<p><small>${escaped(disclaimer)}</small></p>` : ''
  return [feature, bodyHtml(body, { pictures, origin }), end].filter(Boolean).join('\n')
}

function itemOf(article: ArticleView): ChannelItem {
  const { id, title, summary, opening, section, author, tags, published, modifiedIso, picture, canonical } = article
  return {
    id: absolute(routes.shortArticle(id)),
    url: canonical,
    title,
    summary: excerpt(summary || opening, SUMMARY),
    html: htmlOf(article),
    section: section.name,
    author: { name: author.name, url: absolute(author.address) },
    tags: tags.map(({ name }) => name),
    published: published.iso,
    modified: modifiedIso,
    picture: picture && {
      url: env().SITE_URL + jpeg(picture, SHARE_WIDTH),
      ...jpegSize(picture, SHARE_WIDTH),
      type: 'image/jpeg',
    },
  }
}

/** What a feed is called, and of which page it is; null where there is no such page. */
async function headOf(followed: Followed): Promise<(Pick<Channel, 'title' | 'description'> & { filter: ListFilter }) | null> {
  const { name, description } = await getSite()
  if (followed.of === 'site') return { title: name, description: description || name, filter: {} }
  const { slug } = followed
  if (followed.of === 'section') {
    const section = await getSection(slug)
    if (!section) return null
    const title = `${name}｜${section.name}`
    return { title, description: section.description || title, filter: { sectionSlug: slug } }
  }
  const author = await getAuthor(slug)
  if (!author) return null
  const title = `${author.name}｜${name}`
  return { title, description: author.biography || author.line || title, filter: { authorSlug: slug } }
}

/** The newest articles of what is followed, whole; null where there is nothing of that name. */
export async function getChannel(followed: Followed): Promise<Channel | null> {
  const [{ name: siteName }, head] = await Promise.all([getSite(), headOf(followed)])
  if (!head) return null
  const { title, description, filter } = head
  const home = homeOf(followed)
  const cards = (await listArticles(filter, undefined, ITEMS))?.cards ?? []
  const found = await Promise.all(cards.map(({ id }) => getArticle(id)))
  const items = found.flatMap((each) => (each?.kind === 'article' ? [itemOf(each.article)] : []))
  const latest = Math.max(...items.flatMap(({ published, modified }) => [published, modified]).map(Date.parse))
  return {
    title,
    description,
    home: absolute(home),
    rss: absolute(routes.feed(home, 'xml')),
    json: absolute(routes.feed(home, 'json')),
    hub: env().WEBSUB_HUB ?? null,
    siteName,
    icon: absolute('/favicon.ico'),
    updated: items.length > 0 ? new Date(latest).toISOString() : null,
    items,
  }
}
