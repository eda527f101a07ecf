import type { Metadata } from 'next'
import { NewRedirect, RedirectList } from '../../../../../components/redirect/redirect-list'
import { DeskPage } from '../../../../../components/shell/desk-page'
import { DeskPager } from '../../../../../components/shell/desk-pager'
import { DeskSearch } from '../../../../../components/shell/desk-search'
import { Link } from '../../../../../components/ui/link'
import { listRedirects } from '../../../../../lib/redirect/queries'
import { type DeskQuery, listQuery, routes, withQuery } from '../../../../../lib/routes'
import { parseId } from '../../../../../lib/row-id'
import { mustRunNewsroom } from '../../../../../lib/user/signed-in'

export const metadata: Metadata = { title: '轉址' }

export default async function Page({ searchParams }: { searchParams: Promise<DeskQuery> }) {
  await mustRunNewsroom()
  const { q, before: from } = listQuery(await searchParams)
  const { redirects, before } = await listRedirects(q, parseId(from))
  const address = (cursor?: number) => withQuery(routes.desk.redirects(), { q, before: cursor })
  return (
    <DeskPage title="轉址" acts={<Link href={routes.desk.settings()}>設定</Link>}>
      <NewRedirect />
      <DeskSearch label="網址" words={q} />
      {redirects.length === 0 ? (
        <p>
          {q
            ? '沒有這樣的轉址，請換幾個字再找。'
            : '還沒有轉址。改了欄目、作者或標籤的網址代稱，舊網址會自動加在這裏；也可以在上面自己加。'}
        </p>
      ) : (
        <RedirectList redirects={redirects} />
      )}
      <DeskPager start={from ? address() : null} next={before ? address(before) : null} />
    </DeskPage>
  )
}
