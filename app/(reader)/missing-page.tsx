import { Notice } from '../../components/shell/notice'
import { Suggestions } from '../../components/shell/suggestions'
import { Link } from '../../components/ui/link'
import { listArticles } from '../../lib/article/queries'
import { answerStatus } from '../../lib/cache/status'
import { routes } from '../../lib/routes'
import { Frame } from './frame'

/** What stands at an address that leads nowhere. The HTTP front answers it with 404. */
export async function MissingPage() {
  await answerStatus(404)
  const newest = await listArticles({}, undefined, 4)
  return (
    <Frame>
      <Notice code="404" title="找不到這一頁" text="網址可能打錯了，或者文章還沒有刊出。不如由這裏再開始：">
        <Link className="action" href={routes.front()}>
          返回首頁
        </Link>
      </Notice>
      <Suggestions cards={newest?.cards ?? []} />
    </Frame>
  )
}
