import type { Metadata } from 'next'
import { CountTable } from '../../../../components/shell/count-table'
import { DeskPage } from '../../../../components/shell/desk-page'
import { DeskPager } from '../../../../components/shell/desk-pager'
import { DeskSearch } from '../../../../components/shell/desk-search'
import { Link } from '../../../../components/ui/link'
import { listAuthors } from '../../../../lib/author/queries'
import { type DeskQuery, listQuery, routes, withQuery } from '../../../../lib/routes'
import { parseId } from '../../../../lib/row-id'
import { mustRunNewsroom } from '../../../../lib/user/signed-in'

export const metadata: Metadata = { title: '作者' }

export default async function Page({ searchParams }: { searchParams: Promise<DeskQuery> }) {
  await mustRunNewsroom()
  const { q, before: from } = listQuery(await searchParams)
  const { authors, before } = await listAuthors(q, parseId(from))
  const address = (cursor?: number) => withQuery(routes.desk.authors(), { q, before: cursor })
  const fresh = (
    <Link className="button main" href={routes.desk.newAuthor()}>
      新增作者
    </Link>
  )
  return (
    <DeskPage title="作者" acts={fresh}>
      <DeskSearch label="名稱或網址代稱" words={q} />
      {authors.length === 0 ? (
        <p>{q ? '沒有這樣的作者，請換幾個字再找。' : '還沒有作者。每篇文章都要署名，請先按「新增作者」。'}</p>
      ) : (
        <CountTable caption="作者" rows={authors.map((author) => ({ ...author, address: routes.desk.author(author.id) }))} />
      )}
      <DeskPager start={from ? address() : null} next={before ? address(before) : null} />
    </DeskPage>
  )
}
