import { ArticleView } from '../../../../components/article/article-view'
import { Rail } from '../../../../components/article/rail'
import { Feed } from '../../../../components/feed/feed'
import { FeedProvider } from '../../../../components/feed/feed-provider'
import { ReadingBar } from '../../../../components/feed/reading-bar'
import { RelatedAside } from '../../../../components/feed/related-aside'
import { InlineScript } from '../../../../components/ui/inline-script'
import { type ArticleView as Article, titleOnly, withoutSummary } from '../../../../lib/article/article'
import { jsonLd } from '../../../../lib/article/json-ld'
import { listArticles } from '../../../../lib/article/queries'
import { listRelated } from '../../../../lib/article/related'
import { getStep, listFeedIds } from '../../../../lib/feed/queries'
import { listOgPictures } from '../../../../lib/og/queries'
import { getSite } from '../../../../lib/site/queries'
import { hotLines } from '../../../../lib/view/hot'
import { listHot } from '../../../../lib/view/queries'
import { Frame } from '../../frame'

const BY_AUTHOR = 3
const LATEST = 6

/** An opened article, the feed below it, and what stands beside both. */
export async function OpenedPage({ article }: { article: Article }) {
  const [{ name }, first, fedIds, related, hotCards, pictures] = await Promise.all([
    getSite(),
    getStep(article.id, 'first'),
    listFeedIds(article.id, 2),
    listRelated(article.id),
    listHot('day'),
    listOgPictures(article.id),
  ])
  const shown = [article.id, ...fedIds.slice(0, 1)]
  const [byAuthor, latest, following] = await Promise.all([
    listArticles({ authorSlug: article.author.slug, not: shown }, undefined, BY_AUTHOR),
    listArticles({ not: shown }, undefined, LATEST),
    first?.next ? getStep(article.id, first.next.slice(first.next.lastIndexOf('/') + 1)) : null,
  ])
  const ofAuthor = byAuthor?.cards.map(titleOnly) ?? []
  const hot = hotLines(hotCards, article.id)
  const isHot = new Set(hot.map(({ id }) => id))
  const newest = latest?.cards.filter(({ id }) => !isHot.has(id)).map(titleOnly) ?? []
  const beside = ofAuthor.length + hot.length + newest.length > 0
  const { id, title, address, canonical, section } = article
  return (
    <Frame current={section.slug}>
      <InlineScript type="application/ld+json" text={jsonLd(article, name, pictures)} />
      <FeedProvider opened={{ id, title, address, canonical, section: section.name }} first={first} siteName={name}>
        <ReadingBar />
        <div className={beside ? 'article-grid' : 'article-grid alone'}>
          <div className="column">
            <ArticleView article={article} opened />
            <Feed following={following && { address: following.article.address, title: following.article.title }} />
          </div>
          {beside && <Rail author={article.author} byAuthor={ofAuthor} hot={hot} latest={newest} />}
        </div>
        <RelatedAside cards={related.map(withoutSummary)} />
      </FeedProvider>
    </Frame>
  )
}
