import type { Metadata } from 'next'
import { cardImage, LOCALE } from '../article/metadata'
import { encoded, withQuery } from '../routes'
import { alternates } from '../simplified/alternates'
import { feedLinks } from '../syndication/links'
import { getSite } from './queries'

interface Told {
  /** Left out on the front page, which is called like the site. */
  title?: string
  description?: string
  /** The page whose feed can be subscribed to. */
  feedOf?: string
  /** What is asked of the page, where that is a part of what it is. */
  query?: Record<string, string>
}

/** What crawlers and shared links are told about a page that is no article; `address` is its own, as routes.ts writes it. */
export async function pageMetadata(address: string, { title, description: told, feedOf, query = {} }: Told): Promise<Metadata> {
  const { name, description: ofSite, sharePicture } = await getSite()
  const description = told || ofSite
  const url = withQuery(encoded(address), query)
  return {
    ...(title ? { title } : {}),
    description,
    alternates: { ...alternates(url), ...(feedOf ? { types: feedLinks(feedOf) } : {}) },
    openGraph: {
      type: 'website',
      siteName: name,
      locale: LOCALE,
      title: title ?? name,
      description,
      url,
      images: sharePicture ? [cardImage(sharePicture, name)] : [],
    },
  }
}
