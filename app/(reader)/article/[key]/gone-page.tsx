import { Notice } from '../../../../components/shell/notice'
import { Suggestions } from '../../../../components/shell/suggestions'
import { Link } from '../../../../components/ui/link'
import { listArticles } from '../../../../lib/article/queries'
import { routes } from '../../../../lib/routes'
import { Frame } from '../../frame'

/** What stands in the place of a withdrawn article. The HTTP front answers it with 410. */
export async function GonePage({ notice }: { notice: string }) {
  const newest = await listArticles({}, undefined, 4)
  return (
    <Frame>
      <Notice code="410" title="文章已撤回" text={notice}>
        <Link className="action" href={routes.front()}>
          返回首頁
        </Link>
      </Notice>
      <Suggestions cards={newest?.cards ?? []} />
    </Frame>
  )
}
