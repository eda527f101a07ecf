import { articlesTag } from '../article/tags'
import { cachedRead } from '../cache/read'
import { db } from '../db/client'
import { routes } from '../routes'
import { siteTag } from '../site/tags'
import type { SectionView } from './section'

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
