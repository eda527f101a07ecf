import { db } from '../db/client'
import { env } from '../env'
import { getSite } from '../site/queries'
import { isEditor } from '../user/actor'
import type { SignedIn } from '../user/sessions'
import type { DeskOptions } from './article'

/** How many names an editor may choose among; beyond that a desk would need a search. */
const MOST_AUTHORS = 500

const ZONES: Record<string, string> = {
  'Asia/Hong_Kong': '香港時間',
  'Asia/Macau': '澳門時間',
  'Asia/Taipei': '台北時間',
  'Asia/Singapore': '新加坡時間',
}

/** What an article can be filed under by somebody, and what the desk must know of the site. */
export async function getDeskOptions({ actor, email }: SignedIn): Promise<DeskOptions> {
  const editor = isEditor(actor)
  const [site, last, sections, authors] = await Promise.all([
    getSite(),
    db().article.findFirst({
      where: { authorId: { in: [...actor.authorIds] } },
      orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
      select: { sectionId: true },
    }),
    db().section.findMany({
      orderBy: [{ position: 'asc' }, { id: 'asc' }],
      select: { id: true, name: true, accent: true, disclaimer: true },
    }),
    db().author.findMany({
      where: editor ? {} : { id: { in: [...actor.authorIds] } },
      orderBy: { name: 'asc' },
      take: MOST_AUTHORS,
      select: { id: true, name: true },
    }),
  ])
  const zone = env().SITE_TIMEZONE
  // One's own names first.
  authors.sort((one, other) => Number(actor.authorIds.includes(other.id)) - Number(actor.authorIds.includes(one.id)))
  return {
    usualSectionId: last?.sectionId ?? null,
    sections,
    authors,
    siteName: site.name,
    siteHost: new URL(env().SITE_URL).host,
    zoneName: ZONES[zone] ?? zone,
    zone,
    editor,
    email,
  }
}
