import type { Metadata } from 'next'
import { type CardPicture, jpeg } from '../media/media'
import { excerpt } from '../text/excerpt'
import type { ArticleView, ShareCard } from './article'

/** Facebook and the others want at least 1,200 pixels. */
export const SHARE_WIDTH = 1_200

/**
 * What crawlers and shared links are told about an article. What was written for other sites stands on their cards alone: search
 * engines get the title and the summary that readers see. `ofSite` stands in for a picture of its own.
 */
export function articleMetadata(
  article: ArticleView,
  { share = null, ofSite = null }: { share?: ShareCard | null; ofSite?: CardPicture | null } = {},
): Metadata {
  const { title, canonical, author, section } = article
  const description = excerpt(article.summary || article.opening, 120)
  const card = { title: share?.title || title, description: share?.text || description }
  const picture = share?.picture ?? article.picture ?? ofSite
  const alt = (share?.picture ? '' : article.picture?.alt) || card.title
  const images = picture ? [{ url: jpeg(picture, SHARE_WIDTH), type: 'image/jpeg', alt }] : []
  return {
    title,
    description,
    authors: [{ name: author.name, url: author.address }],
    alternates: { canonical },
    openGraph: {
      type: 'article',
      ...card,
      url: canonical,
      images,
      publishedTime: article.published.iso,
      modifiedTime: article.modifiedIso,
      section: section.name,
      authors: [author.name],
      tags: article.tags.map((tag) => tag.name),
    },
    twitter: {
      card: picture ? 'summary_large_image' : 'summary',
      ...card,
      images: images.map(({ url, alt }) => ({ url, alt })),
    },
  }
}
