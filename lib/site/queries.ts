import { cachedRead } from '../cache/read'
import { db } from '../db/client'
import { env } from '../env'
import { routes } from '../routes'
import type { SectionLine } from '../section/section'
import { siteTag } from './tags'

export interface Site {
  name: string
  description: string
  sections: SectionLine[]
  /** The disclaimer that stands in the imprint: that of the first section that has one. */
  disclaimer: string | null
}

/** What stands on every page. */
export function getSite(): Promise<Site> {
  return cachedRead(['site'], [siteTag], async () => {
    const sections = await db().section.findMany({ orderBy: [{ position: 'asc' }, { id: 'asc' }] })
    const name = await db().setting.findUnique({ where: { key: 'name' } })
    return {
      name: typeof name?.value === 'string' ? name.value : env().SITE_NAME,
      description: '一篇接一篇，往下看，看完整件事。',
      sections: sections.map(({ name: label, slug, accent }) => ({ name: label, slug, accent, address: routes.section(slug) })),
      disclaimer: sections.find((section) => section.disclaimer)?.disclaimer ?? null,
    }
  })
}
