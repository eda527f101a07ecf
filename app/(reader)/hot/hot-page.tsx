import type { Metadata } from 'next'
import { HotSections } from '../../../components/article/hot-sections'
import { HotSpans } from '../../../components/article/hot-spans'
import { ListFrame } from '../../../components/article/list-frame'
import { RankedList } from '../../../components/article/ranked-list'
import { ListIntro } from '../../../components/shell/list-intro'
import { Suggestions } from '../../../components/shell/suggestions'
import { titleOnly } from '../../../lib/article/article'
import { listArticles } from '../../../lib/article/queries'
import { parseSlug, routes } from '../../../lib/routes'
import { getSection } from '../../../lib/section/queries'
import { pageMetadata } from '../../../lib/site/metadata'
import { getSite } from '../../../lib/site/queries'
import type { HotSpan } from '../../../lib/view/hot'
import { listHot } from '../../../lib/view/queries'
import { Frame } from '../frame'
import { MissingPage } from '../missing-page'

const LATEST = 8

/** In words. */
const SPANS: Record<HotSpan, { title: string; ground: string; empty: string }> = {
  day: {
    title: '熱門文章',
    ground: '最近24小時讀者讀得最多的文章；愈近的閱讀，分量愈重。',
    empty: '最近24小時還沒有足夠的閱讀紀錄。有讀者讀過的文章，幾分鐘後就會排在這裏。',
  },
  week: {
    title: '7日熱門文章',
    ground: '最近7日讀者讀得最多的文章。',
    empty: '最近7日還沒有足夠的閱讀紀錄。有讀者讀過的文章，幾分鐘後就會排在這裏。',
  },
}

/** `slug` is a section's as it stands in the address; the lists of the whole site have none. */
interface Asked {
  span: HotSpan
  slug?: string
}

const findSection = async (slug: string | undefined) => (slug === undefined ? undefined : await getSection(parseSlug(slug)))

export async function hotMetadata({ span, slug }: Asked): Promise<Metadata> {
  const section = await findSection(slug)
  if (section === null) return { title: '找不到這一頁', robots: { index: false } }
  const { title, ground } = SPANS[span]
  return pageMetadata(routes.hot(span === 'week', section?.slug), {
    title: section ? `${section.name}${title}` : title,
    description: section ? `${section.name}：${ground}` : ground,
  })
}

/** 熱門: what readers read most. On a day without counts the newest articles stand in its place. */
export async function HotPage({ span, slug }: Asked) {
  const section = await findSection(slug)
  if (section === null) return <MissingPage at={routes.hot(span === 'week', parseSlug(slug ?? ''))} />
  const { title, ground, empty } = SPANS[span]
  const [{ sections }, cards] = await Promise.all([getSite(), listHot(span, section?.id)])
  const shown = new Set(cards.map(({ id }) => id))
  const newest = (await listArticles({}, undefined, 2 * LATEST))?.cards.filter(({ id }) => !shown.has(id)).slice(0, LATEST) ?? []
  return (
    <Frame current={routes.hot()}>
      <ListIntro title={section ? `${section.name}${title}` : title}>
        <p className="description">{cards.length > 0 ? ground : empty}</p>
        <HotSections sections={sections} current={section?.slug} week={span === 'week'} />
        <HotSpans span={span} current="page" section={section?.slug} />
      </ListIntro>
      {cards.length > 0 ? (
        <ListFrame latest={newest.map(titleOnly)}>
          <RankedList cards={cards} />
        </ListFrame>
      ) : (
        <Suggestions cards={newest} />
      )}
    </Frame>
  )
}
