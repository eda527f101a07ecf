import type { Metadata } from 'next'
import { ListIntro } from '../../../../../../../components/shell/list-intro'
import { MonthLinks } from '../../../../../../../components/shell/month-links'
import { archiveMonth } from '../../../../../../../lib/article/archive'
import { env } from '../../../../../../../lib/env'
import { decodeKeyset } from '../../../../../../../lib/feed/cursor'
import { routes } from '../../../../../../../lib/routes'
import { ListPage } from '../../../../../list-page'
import { MissingPage } from '../../../../../missing-page'

export const revalidate = 300

interface Props {
  params: Promise<{ year: string; month: string; cursor?: string }>
}

export function generateStaticParams() {
  return []
}

async function resolve({ params }: Props) {
  const { year, month, cursor } = await params
  return { month: archiveMonth(year, month, new Date(), env().SITE_TIMEZONE), cursor }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { month, cursor } = await resolve(props)
  if (!month || (cursor && !decodeKeyset(cursor))) return { title: '找不到這一頁', robots: { index: false } }
  return {
    title: month.title,
    description: `${month.title}刊出的全部文章`,
    alternates: { canonical: routes.archive(month.year, month.month, cursor) },
  }
}

export default async function Page(props: Props) {
  const { month, cursor } = await resolve(props)
  if (!month) return <MissingPage />
  const intro = (
    <ListIntro kicker="過往文章" title={month.title}>
      <MonthLinks earlier={month.earlier} later={month.later} />
    </ListIntro>
  )
  return (
    <ListPage
      intro={intro}
      filter={{ from: month.from, to: month.to }}
      before={cursor}
      address={(before) => routes.archive(month.year, month.month, before)}
    />
  )
}
