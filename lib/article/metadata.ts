import type { Metadata } from 'next'
import { jpegSize } from '../media/jpeg-size'
import { type CardPicture, jpeg } from '../media/media'
import { OG_HEIGHT, OG_WIDTH } from '../og/og'
import { encoded } from '../routes'
import { alternates } from '../simplified/alternates'
import { excerpt } from '../text/excerpt'
import type { ArticleView, ShareCard } from './article'

/** Facebook and the others want at least 1,200 pixels. */
export const SHARE_WIDTH = 1_200

/** What Open Graph calls the language of Hong Kong. */
export const LOCALE = 'zh_HK'

/** A picture as cards of other sites want it: with its size, so that the first who shares it gets a large card too. */
export const cardImage = (picture: CardPicture, alt: string) => ({
  url: jpeg(picture, SHARE_WIDTH),
  ...jpegSize(picture, SHARE_WIDTH),
  type: 'image/jpeg',
  alt,
})

interface Circumstances {
  siteName: string
  share?: ShareCard | null
  /** Address of its share picture; see lib/og. */
  picture: string | null
}

/**
 * What crawlers and shared links are told about an article. What was written for other sites stands on their cards alone: search
 * engines get the title and the summary that readers see.
 */
export function articleMetadata(article: ArticleView, { siteName, share = null, picture }: Circumstances): Metadata {
  const { title, canonical, author, section } = article
  const description = excerpt(article.summary || article.opening, 120)
  const card = { title: share?.title || title, description: share?.text || description }
  const alt = (share?.picture ? '' : article.picture?.alt) || card.title
  const images = picture ? [{ url: picture, type: 'image/jpeg', width: OG_WIDTH, height: OG_HEIGHT, alt }] : []
  return {
    title,
    description,
    authors: [{ name: author.name, url: author.address }],
    alternates: alternates(canonical),
    openGraph: {
      type: 'article',
      ...card,
      siteName,
      locale: LOCALE,
      url: canonical,
      images,
      publishedTime: article.published.iso,
      modifiedTime: article.modifiedIso,
      section: section.name,
      // Open Graph wants the address of a profile, not a name.
      authors: [new URL(canonical).origin + encoded(author.address)],
      tags: article.tags.map((tag) => tag.name),
    },
    twitter: {
      card: picture ? 'summary_large_image' : 'summary',
      ...card,
      images: images.map(({ url, alt }) => ({ url, alt })),
    },
  }
}
