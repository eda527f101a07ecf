import type { Metadata } from 'next'
import { ArticleTable } from '../../../../components/article/article-table'
import { BulkDesk } from '../../../../components/article/bulk-desk'
import { DeskActs } from '../../../../components/article/desk-acts'
import { DeskFilters } from '../../../../components/article/desk-filters'
import { DeskPages } from '../../../../components/article/desk-pages'
import { DeskTabs } from '../../../../components/article/desk-tabs'
import { LateNotice } from '../../../../components/article/late-notice'
import { DeskPage } from '../../../../components/shell/desk-page'
import { getDeskChoices, listDesk } from '../../../../lib/article/desk-list'
import { deskQuery, parseDeskFilter } from '../../../../lib/article/listing'
import { findOverdue } from '../../../../lib/article/overdue'
import { mayWrite } from '../../../../lib/user/actor'
import { mustBeSignedIn } from '../../../../lib/user/signed-in'

export const metadata: Metadata = { title: '文章' }

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function Page({ searchParams }: Props) {
  const { actor } = await mustBeSignedIn()
  const filter = parseDeskFilter(await searchParams)
  const now = new Date()
  const [choices, overdue] = await Promise.all([getDeskChoices(actor), findOverdue(actor, now)])
  const listing = await listDesk(actor, filter, overdue, now)
  return (
    <DeskPage title="文章" acts={mayWrite(actor) && <DeskActs />}>
      <LateNotice overdue={overdue} />
      <DeskTabs filter={filter} counts={listing.counts} />
      <DeskFilters filter={filter} {...choices} />
      <BulkDesk key={deskQuery(filter)} sections={choices.sections} trash={filter.tab === 'trashed'}>
        <ArticleTable filter={filter} listing={listing} />
      </BulkDesk>
      <DeskPages filter={filter} listing={listing} />
    </DeskPage>
  )
}
