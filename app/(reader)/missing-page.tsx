import { permanentRedirect } from 'next/navigation'
import { Notice } from '../../components/shell/notice'
import { Suggestions } from '../../components/shell/suggestions'
import { Link } from '../../components/ui/link'
import { listArticles } from '../../lib/article/queries'
import { answerStatus } from '../../lib/cache/status'
import { findMoved } from '../../lib/redirect/queries'
import { encoded, routes } from '../../lib/routes'
import { Frame } from './frame'

interface Props {
  /** The path that was asked for, where something may have lived that has moved: then the visitor is led there (308). */
  at?: string
}

/** What stands at an address that leads nowhere. The HTTP front answers it with 404. */
export async function MissingPage({ at }: Props) {
  const moved = at === undefined ? null : await findMoved(at)
  if (moved) permanentRedirect(encoded(moved))
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
