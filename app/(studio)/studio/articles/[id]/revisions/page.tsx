import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { RevisionPage } from '../../../../../../components/article/revision-page'
import { restoreOldText } from '../../../../../../lib/article/actions'
import { getComparison, listRevisions } from '../../../../../../lib/article/revision-queries'
import { mustBeSignedIn } from '../../../../../../lib/user/signed-in'

export const metadata: Metadata = { title: '版本紀錄' }

interface Props {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** The list, and with `?a=` and `?b=` two of its revisions beside each other; without `b` the revision and what stands now. */
export default async function Page({ params, searchParams }: Props) {
  const { actor } = await mustBeSignedIn()
  const [{ id }, { a, b }] = [await params, await searchParams]
  const revisions = await listRevisions(actor, id)
  if (!revisions) notFound()
  const comparison = a === undefined ? null : await getComparison(actor, revisions.articleId, a, b)
  if (a !== undefined && !comparison) notFound()
  return <RevisionPage revisions={revisions} comparison={comparison} restore={restoreOldText} />
}
