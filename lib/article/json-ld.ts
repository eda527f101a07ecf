import type {
  BreadcrumbList,
  Graph,
  ImageObject,
  ListItem,
  NewsArticle,
  NewsMediaOrganization,
  OpinionNewsArticle,
  WebSite,
} from 'schema-dts'
import { encoded, routes } from '../routes'
import type { ArticleView } from './article'

const LANGUAGE = 'zh-Hant-HK'
const LOGO = { path: '/icon-512.png', side: 512 }

/** The types of schema-dts are made from schema.org's own vocabulary: what it does not know is not compiled. */
const graph = (...things: Graph['@graph']): Graph => ({ '@context': 'https://schema.org', '@graph': things })

/** A picture by its address on this site, in pixels. */
interface Picture {
  address: string
  width: number
  height: number
}

/** Safe to stand inside a <script> element. */
const written = (data: Graph): string => JSON.stringify(data).replace(/</g, '\\u003c')

const publisher = (name: string, origin: string): NewsMediaOrganization => ({
  '@type': 'NewsMediaOrganization',
  name,
  url: `${origin}/`,
  logo: { '@type': 'ImageObject', url: origin + LOGO.path, width: `${LOGO.side}`, height: `${LOGO.side}` },
})

const imageObject = ({ address, width, height }: Picture, origin: string): ImageObject => ({
  '@type': 'ImageObject',
  url: origin + address,
  width: `${width}`,
  height: `${height}`,
})

const step = (position: number, name: string, item: string): ListItem => ({ '@type': 'ListItem', position, name, item })

function breadcrumbs({ title, section, canonical }: ArticleView, siteName: string, origin: string): BreadcrumbList {
  const steps = [step(1, siteName, `${origin}/`), step(2, section.name, origin + encoded(section.address)), step(3, title, canonical)]
  return { '@type': 'BreadcrumbList', itemListElement: steps }
}

/** Structured data of one article, and of where it stands in the paper. `pictures` show the same in several shapes. */
export function jsonLd(article: ArticleView, siteName: string, pictures: readonly Picture[]): string {
  const { origin } = new URL(article.canonical)
  const { tags, author } = article
  const told: NewsArticle | OpinionNewsArticle = {
    '@type': article.opinion ? 'OpinionNewsArticle' : 'NewsArticle',
    '@id': `${article.canonical}#article`,
    headline: article.title,
    description: article.summary,
    inLanguage: LANGUAGE,
    datePublished: article.published.iso,
    dateModified: article.modifiedIso,
    articleSection: article.section.name,
    mainEntityOfPage: article.canonical,
    url: article.canonical,
    isAccessibleForFree: true,
    author: [{ '@type': 'Person', name: author.name, url: origin + encoded(author.address) }],
    publisher: publisher(siteName, origin),
    ...(pictures.length > 0 ? { image: pictures.map((picture) => imageObject(picture, origin)) } : {}),
    ...(tags.length > 0 ? { keywords: tags.map((tag) => tag.name).join(',') } : {}),
  }
  return written(graph(told, breadcrumbs(article, siteName, origin)))
}

/** Structured data of the front page: what the site is called in lists of search results. */
export function siteJsonLd({ name, description }: { name: string; description: string }, origin: string): string {
  const site: WebSite = {
    '@type': 'WebSite',
    '@id': `${origin}/#site`,
    name,
    url: origin + routes.front(),
    inLanguage: LANGUAGE,
    publisher: publisher(name, origin),
    ...(description ? { description } : {}),
  }
  return written(graph(site))
}
