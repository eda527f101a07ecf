import type { Metadata } from 'next'
import { permanentRedirect } from 'next/navigation'
import { ListIntro } from '../../../../../../components/shell/list-intro'
import { decodeKeyset } from '../../../../../../lib/feed/cursor'
import { encoded, parseSlug, routes } from '../../../../../../lib/routes'
import { pageMetadata } from '../../../../../../lib/site/metadata'
import { getTag } from '../../../../../../lib/tag/queries'
import { otherSpelling } from '../../../../../../lib/text/slug'
import { ListPage } from '../../../../list-page'
import { MissingPage } from '../../../../missing-page'

export const revalidate = 300

interface Props {
  params: Promise<{ slug: string; cursor?: string }>
}

export function generateStaticParams() {
  return []
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, cursor } = await params
  const tag = await getTag(parseSlug(slug))
  if (!tag || (cursor && !decodeKeyset(cursor))) return { title: '找不到這一頁', robots: { index: false } }
  return pageMetadata(routes.tag(tag.slug, cursor), { title: tag.name, description: `關於「${tag.name}」的文章` })
}

export default async function Page({ params }: Props) {
  const { slug, cursor } = await params
  const tag = await getTag(parseSlug(slug))
  if (!tag) {
    const stored = otherSpelling(parseSlug(slug))
    if (stored && (await getTag(stored))) permanentRedirect(encoded(routes.tag(stored, cursor)))
    return <MissingPage at={routes.tag(parseSlug(slug), cursor)} />
  }
  return (
    <ListPage
      intro={<ListIntro kicker="標籤" title={tag.name} />}
      filter={{ tagSlug: tag.slug }}
      before={cursor}
      address={(before) => routes.tag(tag.slug, before)}
    />
  )
}
