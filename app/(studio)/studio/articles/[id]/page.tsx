import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { WritingDesk } from '../../../../../components/writing/writing-desk'
import { openArticle } from '../../../../../lib/article/desk-article'
import { getDeskOptions } from '../../../../../lib/article/desk-options'
import { mustBeSignedIn } from '../../../../../lib/user/signed-in'

export const metadata: Metadata = { title: '文章' }

interface Props {
  params: Promise<{ id: string }>
}

export default async function Page({ params }: Props) {
  const [{ id }, signedIn] = [await params, await mustBeSignedIn()]
  const article = await openArticle(signedIn.actor, id)
  if (!article) notFound()
  const options = await getDeskOptions(signedIn)
  return <WritingDesk key={article.state.id} article={article} fresh={false} options={options} />
}
