import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { CalendarMonth } from '../../../../../components/article/calendar-month'
import { NewArticle } from '../../../../../components/article/new-article'
import { DeskPage } from '../../../../../components/shell/desk-page'
import { getCalendar } from '../../../../../lib/article/calendar'
import { mustBeSignedIn } from '../../../../../lib/user/signed-in'

export const metadata: Metadata = { title: '月曆' }

interface Props {
  searchParams: Promise<{ month?: string | string[] }>
}

export default async function Page({ searchParams }: Props) {
  const { actor } = await mustBeSignedIn()
  const { month } = await searchParams
  const calendar = await getCalendar(actor, [month].flat()[0], new Date())
  if (!calendar) notFound()
  return (
    <DeskPage title="月曆" acts={<NewArticle />}>
      <CalendarMonth calendar={calendar} />
    </DeskPage>
  )
}
