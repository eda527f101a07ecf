import type { Metadata } from 'next'
import { permanentRedirect } from 'next/navigation'
import { SectionIntro } from '../../../../../../components/section/section-intro'
import { listAuthorsOf } from '../../../../../../lib/author/queries'
import { decodeKeyset } from '../../../../../../lib/feed/cursor'
import { encoded, parseSlug, routes } from '../../../../../../lib/routes'
import { getSection } from '../../../../../../lib/section/queries'
import { pageMetadata } from '../../../../../../lib/site/metadata'
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
  const section = await getSection(parseSlug(slug))
  if (!section || (cursor && !decodeKeyset(cursor))) return { title: '找不到這一頁', robots: { index: false } }
  const description = section.description || `${section.name}的最新文章`
  return pageMetadata(routes.section(section.slug, cursor), { title: section.name, description, feedOf: section.address })
}

export default async function Page({ params }: Props) {
  const { slug, cursor } = await params
  const section = await getSection(parseSlug(slug))
  if (!section) {
    const stored = otherSpelling(parseSlug(slug))
    if (stored && (await getSection(stored))) permanentRedirect(encoded(routes.section(stored, cursor)))
    return <MissingPage at={routes.section(parseSlug(slug), cursor)} />
  }
  const authors = await listAuthorsOf(section.id)
  return (
    <ListPage
      intro={<SectionIntro section={section} authors={section.disclaimer ? authors : []} />}
      filter={{ sectionSlug: section.slug }}
      before={cursor}
      address={(before) => routes.section(section.slug, before)}
      section={section.slug}
    />
  )
}
