import type { Metadata } from 'next'
import { HotSpans } from '../../../components/article/hot-spans'
import { ListFrame } from '../../../components/article/list-frame'
import { RankedList } from '../../../components/article/ranked-list'
import { ListIntro } from '../../../components/shell/list-intro'
import { Suggestions } from '../../../components/shell/suggestions'
import { titleOnly } from '../../../lib/article/article'
import { listArticles } from '../../../lib/article/queries'
import { routes } from '../../../lib/routes'
import { pageMetadata } from '../../../lib/site/metadata'
import type { HotSpan } from '../../../lib/view/hot'
import { listHot } from '../../../lib/view/queries'
import { Frame } from '../frame'

const LATEST = 8

/** In words, and where the page stands. */
const SPANS: Record<HotSpan, { title: string; ground: string; empty: string; address: string }> = {
  day: {
    title: '熱門文章',
    ground: '最近24小時讀者讀得最多的文章；愈近的閱讀，分量愈重。',
    empty: '最近24小時還沒有足夠的閱讀紀錄。有讀者讀過的文章，幾分鐘後就會排在這裏。',
    address: routes.hot(),
  },
  week: {
    title: '7日熱門文章',
    ground: '最近7日讀者讀得最多的文章。',
    empty: '最近7日還沒有足夠的閱讀紀錄。有讀者讀過的文章，幾分鐘後就會排在這裏。',
    address: routes.hot(true),
  },
}

export function hotMetadata(span: HotSpan): Promise<Metadata> {
  const { title, ground, address } = SPANS[span]
  return pageMetadata(address, { title, description: ground })
}

/** 熱門: what readers read most. On a day without counts the newest articles stand in its place. */
export async function HotPage({ span }: { span: HotSpan }) {
  const { title, ground, empty } = SPANS[span]
  const cards = await listHot(span)
  const shown = new Set(cards.map(({ id }) => id))
  const newest = (await listArticles({}, undefined, 2 * LATEST))?.cards.filter(({ id }) => !shown.has(id)).slice(0, LATEST) ?? []
  return (
    <Frame current={routes.hot()}>
      <ListIntro title={title}>
        <p className="description">{cards.length > 0 ? ground : empty}</p>
        <HotSpans span={span} current="page" />
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
