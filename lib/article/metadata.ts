import type { Metadata } from 'next'
import { type CardPicture, jpeg } from '../media/media'
import { excerpt } from '../text/excerpt'
import type { ArticleView } from './article'

/** Facebook and the others want at least 1,200 pixels. */
export const SHARE_WIDTH = 1_200

/** What crawlers and shared links are told about an article. `ofSite` stands in for a picture of its own. */
export function articleMetadata(article: ArticleView, ofSite: CardPicture | null = null): Metadata {
  const { title, canonical, picture, author, section } = article
  const description = excerpt(article.summary || article.opening, 120)
  const shown = picture ?? ofSite
  const images = shown ? [{ url: jpeg(shown, SHARE_WIDTH), type: 'image/jpeg', alt: picture?.alt || title }] : []
  return {
    title,
    description,
    authors: [{ name: author.name, url: author.address }],
    alternates: { canonical },
    openGraph: {
      type: 'article',
      title,
      description,
      url: canonical,
      images,
      publishedTime: article.published.iso,
      modifiedTime: article.modifiedIso,
      section: section.name,
      authors: [author.name],
      tags: article.tags.map((tag) => tag.name),
    },
    twitter: {
      card: shown ? 'summary_large_image' : 'summary',
      title,
      description,
      images: images.map(({ url, alt }) => ({ url, alt })),
    },
  }
}
