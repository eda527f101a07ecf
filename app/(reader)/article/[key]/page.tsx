import type { Metadata } from 'next'
import { permanentRedirect } from 'next/navigation'
import { articleMetadata } from '../../../../lib/article/metadata'
import { getArticle, getShareCard } from '../../../../lib/article/queries'
import { answerStatus } from '../../../../lib/cache/status'
import { getOgAddress } from '../../../../lib/og/queries'
import { encoded, parseArticleKey } from '../../../../lib/routes'
import { getSite } from '../../../../lib/site/queries'
import { MissingPage } from '../../missing-page'
import { GonePage } from './gone-page'
import { OpenedPage } from './opened-page'

export const revalidate = 300

interface Props {
  params: Promise<{ key: string }>
}

/** Nothing is rendered at build time: the build has no newsroom. */
export function generateStaticParams() {
  return []
}

async function resolve({ params }: Props) {
  const key = parseArticleKey((await params).key)
  return { key, resolved: key && (await getArticle(key.id)) }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { resolved } = await resolve(props)
  if (resolved?.kind === 'article') {
    const { id } = resolved.article
    const [{ name: siteName }, share, picture] = await Promise.all([getSite(), getShareCard(id), getOgAddress(id)])
    return articleMetadata(resolved.article, { siteName, share, picture })
  }
  return { title: resolved ? '文章已撤回' : '找不到這一頁', robots: { index: false } }
}

export default async function Page(props: Props) {
  const { key, resolved } = await resolve(props)
  if (!key || !resolved) return <MissingPage />
  if (resolved.kind === 'withdrawn') {
    await answerStatus(410)
    return <GonePage notice={resolved.notice} />
  }
  if (key.address !== resolved.article.address) permanentRedirect(encoded(resolved.article.address))
  return <OpenedPage article={resolved.article} />
}
