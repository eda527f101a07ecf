import type { Metadata } from 'next'
import { AuditFilters } from '../../../../components/audit/audit-filters'
import { AuditList } from '../../../../components/audit/audit-list'
import { DeskPage } from '../../../../components/shell/desk-page'
import { DeskPager } from '../../../../components/shell/desk-pager'
import { listEntries, listPeople } from '../../../../lib/audit/queries'
import { auditFilterSchema } from '../../../../lib/audit/schema'
import { parseInput } from '../../../../lib/input'
import { type DeskQuery, listQuery, routes, withQuery } from '../../../../lib/routes'
import { mustRunNewsroom } from '../../../../lib/user/signed-in'

export const metadata: Metadata = { title: '紀錄' }

export default async function Page({ searchParams }: { searchParams: Promise<DeskQuery> }) {
  await mustRunNewsroom()
  const query = await searchParams
  const filter = parseInput(auditFilterSchema, query)
  const { before: from } = listQuery(query)
  const [{ entries, before }, people] = await Promise.all([listEntries(filter, from), listPeople()])
  const address = (cursor?: string) => withQuery(routes.desk.audit(), { ...filter, before: cursor })
  const [csv, jsonl] = (['csv', 'jsonl'] as const).map((format) => withQuery(routes.desk.auditFile(), { format, ...filter }))
  return (
    <DeskPage title="紀錄">
      <AuditFilters filter={filter} people={people} csv={csv ?? ''} jsonl={jsonl ?? ''} />
      {entries.length === 0 ? <p>沒有符合的紀錄，請放寬篩選。每次有人更改內容，這裏都會多一行。</p> : <AuditList entries={entries} />}
      <DeskPager start={from ? address() : null} next={before && address(before)} />
    </DeskPage>
  )
}
