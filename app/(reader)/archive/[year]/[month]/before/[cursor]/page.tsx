import type { Metadata } from 'next'
import { ListIntro } from '../../../../../../../components/shell/list-intro'
import { MonthLinks } from '../../../../../../../components/shell/month-links'
import { archiveMonth } from '../../../../../../../lib/article/archive'
import { getMonthsAround, listArticles } from '../../../../../../../lib/article/queries'
import { env } from '../../../../../../../lib/env'
import { decodeKeyset } from '../../../../../../../lib/feed/cursor'
import { parseSlug, routes } from '../../../../../../../lib/routes'
import { pageMetadata } from '../../../../../../../lib/site/metadata'
import { ListPage } from '../../../../../list-page'
import { MissingPage } from '../../../../../missing-page'

export const revalidate = 300

interface Props {
  params: Promise<{ year: string; month: string; cursor?: string }>
}

export function generateStaticParams() {
  return []
}

/** A month that is empty and has nothing on one side of it lies outside of the paper, unless it is the present one. */
async function resolve({ params }: Props) {
  const { year, month: number, cursor } = await params
  const month = archiveMonth(year, number, new Date(), env().SITE_TIMEZONE)
  if (!month) return null
  const [around, list] = await Promise.all([getMonthsAround(month), listArticles({ from: month.from, to: month.to }, undefined, 1)])
  const within = month.present || list?.cards.length !== 0 || (around.earlier !== null && around.later !== null)
  return within ? { month, around, cursor } : null
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const resolved = await resolve(props)
  if (!resolved || (resolved.cursor && !decodeKeyset(resolved.cursor))) return { title: '找不到這一頁', robots: { index: false } }
  const { month, cursor } = resolved
  return pageMetadata(routes.archive(month.year, month.month, cursor), { title: month.title, description: `${month.title}刊出的全部文章` })
}

export default async function Page(props: Props) {
  const resolved = await resolve(props)
  if (!resolved) {
    const { year, month } = await props.params
    return <MissingPage at={`/archive/${parseSlug(year)}/${parseSlug(month)}`} />
  }
  const { month, around, cursor } = resolved
  const intro = (
    <ListIntro kicker="過往文章" title={month.title}>
      <MonthLinks {...around} />
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
