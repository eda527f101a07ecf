import type { Metadata } from 'next'
import { Notice } from '../components/shell/notice'
import { Suggestions } from '../components/shell/suggestions'
import { Link } from '../components/ui/link'
import { listArticles } from '../lib/article/queries'
import { routes } from '../lib/routes'
import { Frame } from './(reader)/frame'

export const metadata: Metadata = { title: '找不到這一頁', robots: { index: false } }

export default async function NotFound() {
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
