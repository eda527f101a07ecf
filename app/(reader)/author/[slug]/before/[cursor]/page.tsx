import type { Metadata } from 'next'
import { permanentRedirect } from 'next/navigation'
import { AuthorIntro } from '../../../../../../components/author/author-intro'
import { getAuthor } from '../../../../../../lib/author/queries'
import { decodeKeyset } from '../../../../../../lib/feed/cursor'
import { encoded, parseSlug, routes } from '../../../../../../lib/routes'
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
  const author = await getAuthor(parseSlug(slug))
  if (!author || (cursor && !decodeKeyset(cursor))) return { title: '找不到這一頁', robots: { index: false } }
  const description = author.biography || `${author.name}的文章`
  return pageMetadata(routes.author(author.slug, cursor), { title: author.name, description, feedOf: author.address })
}

export default async function Page({ params }: Props) {
  const { slug, cursor } = await params
  const author = await getAuthor(parseSlug(slug))
  if (!author) {
    const stored = otherSpelling(parseSlug(slug))
    if (stored && (await getAuthor(stored))) permanentRedirect(encoded(routes.author(stored, cursor)))
    return <MissingPage at={routes.author(parseSlug(slug), cursor)} />
  }
  return (
    <ListPage
      intro={<AuthorIntro author={author} />}
      filter={{ authorSlug: author.slug }}
      before={cursor}
      address={(before) => routes.author(author.slug, before)}
      sameAuthor
    />
  )
}
