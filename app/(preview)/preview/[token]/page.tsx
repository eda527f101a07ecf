import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { ArticleView } from '../../../../components/article/article-view'
import { PreviewBanner } from '../../../../components/article/preview-banner'
import { readPreview } from '../../../../lib/article/previewing'
import { Frame } from '../../../(reader)/frame'
import '../../../preview.css'

export const dynamic = 'force-dynamic'

interface Props {
  params: Promise<{ token: string }>
}

const find = cache((token: string) => readPreview(token, new Date()))

/** Nothing about the article: what reads a page for its metadata is no reader. The address is secret, and stays so. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const article = await find((await params).token)
  return {
    title: article ? '預覽' : '找不到這個預覽',
    robots: { index: false, follow: false, noarchive: true },
    referrer: 'no-referrer',
    openGraph: null,
    twitter: null,
  }
}

/** An article as readers will see it, for whoever holds the address; without what follows, counts or passes it on. */
export default async function Page({ params }: Props) {
  const article = await find((await params).token)
  if (!article) notFound()
  return (
    <Frame current={article.section.slug}>
      <PreviewBanner reach={article.reach} />
      <div className="article-grid alone">
        <div className="column">
          <ArticleView article={article} opened shared={false} />
        </div>
      </div>
    </Frame>
  )
}
