import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ViewsPage } from '../../../../../../components/view/views-page'
import { mustBeSignedIn } from '../../../../../../lib/user/signed-in'
import { getReadingReport } from '../../../../../../lib/view/reporting'

export const metadata: Metadata = { title: '閱讀次數' }

interface Props {
  params: Promise<{ id: string }>
}

export default async function Page({ params }: Props) {
  const { actor } = await mustBeSignedIn()
  const report = await getReadingReport(actor, (await params).id)
  if (!report) notFound()
  return <ViewsPage report={report} />
}
