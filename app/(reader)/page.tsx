import type { Metadata } from 'next'
import { FrontPage } from '../../components/article/front-page'
import { InlineScript } from '../../components/ui/inline-script'
import { arrangeFront, FRONT_NEWEST, ROW_CARDS } from '../../lib/article/front'
import { siteJsonLd } from '../../lib/article/json-ld'
import { listArticles, listPinned } from '../../lib/article/queries'
import { env } from '../../lib/env'
import { routes } from '../../lib/routes'
import { getSection } from '../../lib/section/queries'
import { pageMetadata } from '../../lib/site/metadata'
import { getSite } from '../../lib/site/queries'
import { editionOf } from '../../lib/text/edition'
import { Frame } from './frame'

export const revalidate = 60

export const generateMetadata = (): Promise<Metadata> => pageMetadata(routes.front(), { feedOf: routes.front() })

export default async function Page() {
  const [{ name, description, sections }, newest, pinned] = await Promise.all([
    getSite(),
    listArticles({}, undefined, FRONT_NEWEST),
    listPinned(),
  ])
  const perSection = await Promise.all(
    sections.map(async (section) => ({
      section,
      cards: (await listArticles({ sectionSlug: section.slug }, undefined, ROW_CARDS))?.cards ?? [],
      disclaimer: (await getSection(section.slug))?.disclaimer ?? null,
    })),
  )
  const front = arrangeFront(newest?.cards ?? [], perSection, pinned)
  const edition = editionOf(new Date(), env().SITE_TIMEZONE)
  return (
    <Frame front={{ edition, latest: newest?.cards[0] }}>
      <InlineScript type="application/ld+json" text={siteJsonLd({ name, description }, env().SITE_URL)} />
      <h1 className="unseen">
        {name} {edition.date}
      </h1>
      <FrontPage {...front} today={edition.iso} />
    </Frame>
  )
}
