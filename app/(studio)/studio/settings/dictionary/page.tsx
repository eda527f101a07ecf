import type { Metadata } from 'next'
import { DeskPage } from '../../../../../components/shell/desk-page'
import { DeskPager } from '../../../../../components/shell/desk-pager'
import { DeskSearch } from '../../../../../components/shell/desk-search'
import { NewTerm, TermList } from '../../../../../components/term/term-list'
import { Link } from '../../../../../components/ui/link'
import { type DeskQuery, listQuery, routes, withQuery } from '../../../../../lib/routes'
import { parseId } from '../../../../../lib/row-id'
import { listTerms } from '../../../../../lib/term/queries'
import { mustRunNewsroom } from '../../../../../lib/user/signed-in'

export const metadata: Metadata = { title: '簡體詞庫' }

export default async function Page({ searchParams }: { searchParams: Promise<DeskQuery> }) {
  await mustRunNewsroom()
  const { q, before: from } = listQuery(await searchParams)
  const { terms, before } = await listTerms(q, parseId(from))
  const address = (cursor?: number) => withQuery(routes.desk.dictionary(), { q, before: cursor })
  return (
    <DeskPage title="簡體詞庫" acts={<Link href={routes.desk.settings()}>設定</Link>}>
      <NewTerm />
      <DeskSearch label="字詞" words={q} />
      {terms.length === 0 ? (
        <p>{q ? '沒有這樣的詞條，請換幾個字再找。' : '還沒有詞條。簡體版有字詞轉錯了，或者有專名要保留原樣，請在上面新增。'}</p>
      ) : (
        <TermList terms={terms} />
      )}
      <DeskPager start={from ? address() : null} next={before ? address(before) : null} />
    </DeskPage>
  )
}
