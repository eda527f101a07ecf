import { articlesTag } from '../article/tags'
import { cachedRead } from '../cache/read'
import { db } from '../db/client'
import { routes } from '../routes'
import { siteTag } from '../site/tags'
import { inOrder, type SectionForm, type SectionListed, type SectionView } from './section'

/** A section with the authors who wrote in it; null when there is none of that slug. */
export function getSection(slug: string): Promise<(SectionView & { disclaimer: string | null }) | null> {
  return cachedRead(['section', slug], [siteTag, articlesTag], async () => {
    const section = await db().section.findUnique({ where: { slug } })
    return (
      section && {
        id: section.id,
        name: section.name,
        slug,
        address: routes.section(slug),
        accent: section.accent,
        description: section.description,
        disclaimer: section.disclaimer,
      }
    )
  })
}

/** All sections in their order, for the studio. */
export async function listSections(): Promise<SectionListed[]> {
  const sections = await db().section.findMany({ orderBy: inOrder })
  return sections.map(({ id, name, slug, disclaimer, authorsPublish }) => ({
    id,
    name,
    slug,
    hasDisclaimer: disclaimer !== null,
    authorsPublish,
  }))
}

/** What the form of a section shows; null when there is none of that id. */
export async function getSectionForm(id: number): Promise<SectionForm | null> {
  const section = await db().section.findUnique({ where: { id }, include: { articles: { take: 1, select: { id: true } } } })
  if (!section) return null
  const { version, name, slug, description, accent, disclaimer, authorsPublish, articles } = section
  return { id, version, name, slug, description, accent, disclaimer, authorsPublish, empty: articles.length === 0 }
}
