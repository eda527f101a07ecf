import type { Metadata } from 'next'
import { permanentRedirect } from 'next/navigation'
import { getArticle } from '../../../../lib/article/queries'
import { encoded, parseArticleKey } from '../../../../lib/routes'
import { MissingPage } from '../../missing-page'

export const revalidate = 300

export const metadata: Metadata = { title: '找不到這一頁', robots: { index: false } }

export function generateStaticParams() {
  return []
}

/** The short share link. A withdrawn article's own page says that it is gone. */
export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const key = parseArticleKey((await params).id)
  const resolved = key && (await getArticle(key.id))
  if (!key || !resolved) return <MissingPage />
  permanentRedirect(resolved.kind === 'article' ? encoded(resolved.article.address) : `/article/${key.id}`)
}
