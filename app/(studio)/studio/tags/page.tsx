import type { Metadata } from 'next'
import { CountTable } from '../../../../components/shell/count-table'
import { DeskPage } from '../../../../components/shell/desk-page'
import { DeskPager } from '../../../../components/shell/desk-pager'
import { DeskSearch } from '../../../../components/shell/desk-search'
import { type DeskQuery, listQuery, routes, withQuery } from '../../../../lib/routes'
import { listTags } from '../../../../lib/tag/queries'
import { mustRunNewsroom } from '../../../../lib/user/signed-in'

export const metadata: Metadata = { title: '標籤' }

export default async function Page({ searchParams }: { searchParams: Promise<DeskQuery> }) {
  await mustRunNewsroom()
  const { q, after: from } = listQuery(await searchParams)
  const { tags, after } = await listTags(q, from)
  const address = (cursor?: string) => withQuery(routes.desk.tags(), { q, after: cursor })
  return (
    <DeskPage title="標籤">
      <DeskSearch label="標籤名稱" words={q} />
      {tags.length === 0 ? (
        <p>{q || from ? '沒有這樣的標籤，請換幾個字再找。' : '還沒有標籤。寫文章時加上標籤，就會在這裏出現。'}</p>
      ) : (
        <CountTable caption="標籤" rows={tags.map((tag) => ({ ...tag, address: routes.desk.tag(tag.id) }))} />
      )}
      <DeskPager start={from ? address() : null} next={after && address(after)} />
    </DeskPage>
  )
}
