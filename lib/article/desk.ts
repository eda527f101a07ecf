import { db } from '../db/client'
import type { Prisma } from '../db/generated/sqlite/client'
import { env } from '../env'
import { routes } from '../routes'
import { fullDateline, isoWithOffset } from '../text/dateline'
import { type Actor, isEditor } from '../user/actor'
import type { DeskLine } from './article'
import { publicAt } from './public'

const SHOWN = 8

export interface Desk {
  drafts: DeskLine[]
  review: DeskLine[]
  /** The next to go out first. */
  scheduled: DeskLine[]
  published: DeskLine[]
}

const select = {
  id: true,
  title: true,
  slug: true,
  publishedAt: true,
  updatedAt: true,
  section: { select: { name: true } },
  author: { select: { name: true } },
} satisfies Prisma.ArticleSelect

/** What lies on somebody's desk: editors see every article, the others those of the names that they write under. */
export async function getDesk(actor: Actor, now: Date): Promise<Desk> {
  const own = isEditor(actor) ? {} : { authorId: { in: [...actor.authorIds] } }
  const zone = env().SITE_TIMEZONE
  const list = async (where: Prisma.ArticleWhereInput, orderBy: Prisma.ArticleOrderByWithRelationInput, isPublic = false) => {
    const rows = await db().article.findMany({ where: { AND: [own, where] }, orderBy, take: SHOWN, select })
    return rows.map((row): DeskLine => {
      const at = row.publishedAt ?? row.updatedAt
      const address = isPublic ? routes.article(row.id, row.slug) : null
      return {
        id: row.id,
        title: row.title,
        section: row.section.name,
        author: row.author.name,
        at: { iso: isoWithOffset(at, zone), text: fullDateline(at, zone) },
        address,
      }
    })
  }
  const [drafts, review, scheduled, published] = await Promise.all([
    list({ status: 'draft' }, { updatedAt: 'desc' }),
    list({ status: 'review' }, { updatedAt: 'asc' }),
    list({ status: 'published', publishedAt: { gt: now } }, { publishedAt: 'asc' }),
    list(publicAt(now), { publishedAt: 'desc' }, true),
  ])
  return { drafts, review, scheduled, published }
}
