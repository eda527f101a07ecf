import { cachedRead } from '../cache/read'
import { db } from '../db/client'
import { cardPicture, type Variant } from '../media/media'
import { routes } from '../routes'
import { inOrder } from '../section/section'
import { readSettings } from './settings'
import { type PinLine, type Site, type SiteForm, stateName } from './site'
import { siteTag } from './tags'

/** What stands on every page. */
export function getSite(): Promise<Site> {
  return cachedRead(['site'], [siteTag], async () => {
    const sections = await db().section.findMany({ orderBy: inOrder })
    const { name, description, footerLinks, sharePicture } = await readSettings(db())
    const picture =
      sharePicture === null
        ? null
        : await db().media.findUnique({ where: { id: sharePicture }, select: { hash: true, width: true, height: true, variants: true } })
    return {
      name,
      description,
      sections: sections.map(({ name: label, slug, accent }) => ({ name: label, slug, accent, address: routes.section(slug) })),
      disclaimer: sections.find((section) => section.disclaimer)?.disclaimer ?? null,
      footerLinks,
      // Written by lib/media/commands.ts.
      sharePicture: picture && cardPicture({ ...picture, variants: picture.variants as unknown as Variant[] }),
    }
  })
}

/** What the form of the settings shows. */
export async function getSiteForm(): Promise<SiteForm> {
  const { name, description, sharePicture, footerLinks } = await readSettings(db())
  return { name, description, sharePicture, footerLinks }
}

/** The pinned articles in their order, with those that readers do not see; one that no longer exists is left out. `base` names the state. */
export async function getPins(now: Date): Promise<{ base: string; pins: PinLine[] }> {
  const { pins } = await readSettings(db())
  const articles = await db().article.findMany({
    where: { id: { in: pins } },
    select: { id: true, title: true, status: true, publishedAt: true },
  })
  const lines = pins.flatMap((id) => {
    const article = articles.find((each) => each.id === id)
    if (!article) return []
    const { title, status, publishedAt } = article
    const scheduled = status === 'published' && publishedAt !== null && publishedAt > now
    const hidden = status === 'withdrawn' ? '已撤回' : status !== 'published' ? '未發佈' : scheduled ? '未到發佈時間' : null
    return [{ id, title, hidden }]
  })
  return { base: stateName(pins), pins: lines }
}
