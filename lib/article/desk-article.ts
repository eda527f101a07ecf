import { type Db, db } from '../db/client'
import { env } from '../env'
import { ExpectedError } from '../errors'
import { idOf } from '../input'
import type { UploadedPicture } from '../media/media'
import { select as pictureSelect, uploaded } from '../media/row'
import { routes } from '../routes'
import { fullMoment } from '../text/moment'
import { wallTime } from '../text/wall-time'
import type { Actor } from '../user/actor'
import type { DeskArticle, DeskState } from './article'
import { latestOf } from './commands'
import { brokenLinks } from './links'
import { actsOf } from './policy'
import { loadFor } from './saving'
import type { Content } from './schema'
import { pictureHashes } from './text'

const moment = (at: Date) => fullMoment(at, env().SITE_TIMEZONE)

/** An article as its desk needs it; throws 404 when it is not there for this actor. */
export async function getDeskArticle(db: Db, actor: Actor, id: number, now: Date): Promise<DeskArticle> {
  const article = await loadFor(db, actor, 'open', id, now)
  const content = latestOf(article)
  return { state: await stateFor(db, actor, article, content, now), content, pictures: await picturesOf(db, content) }
}

/** The article that an address of the studio names; null when there is none for this actor. */
export async function openArticle(actor: Actor, key: string): Promise<DeskArticle | null> {
  try {
    return await getDeskArticle(db(), actor, idOf(key), new Date())
  } catch (error) {
    if (error instanceof ExpectedError) return null
    throw error
  }
}

/** What changes about an article when something is done to it. */
export async function getDeskState(db: Db, actor: Actor, id: number, now: Date): Promise<DeskState> {
  return (await getDeskArticle(db, actor, id, now)).state
}

async function stateFor(
  db: Db,
  actor: Actor,
  article: Awaited<ReturnType<typeof loadFor>>,
  content: Content,
  now: Date,
): Promise<DeskState> {
  const { id, state, publishedAt } = article
  const [row, links, broken] = await Promise.all([
    db.article.findUniqueOrThrow({
      where: { id },
      select: {
        slug: true,
        reviewNote: true,
        readerUpdatedAt: true,
        withdrawalNotice: true,
        acceptances: { orderBy: { id: 'desc' }, take: 50 },
      },
    }),
    db.previewLink.findMany({ where: { articleId: id, ownerId: null, expiresAt: { gt: now } }, orderBy: { id: 'desc' }, take: 200 }),
    brokenLinks(db, content.body),
  ])
  const acceptance = row.acceptances[0]
  return {
    id,
    version: article.version,
    state,
    acts: actsOf(actor, article, now),
    published: publishedAt && moment(publishedAt),
    publishedWall: publishedAt && wallTime(publishedAt, env().SITE_TIMEZONE),
    updated: row.readerUpdatedAt && moment(row.readerUpdatedAt),
    changed: article.workingCopy !== null,
    reviewNote: row.reviewNote,
    withdrawalNotice: row.withdrawalNotice,
    acceptances: row.acceptances.map(({ authorId, wording }) => ({ authorId, wording })),
    acceptance: acceptance ? { name: acceptance.name, onBehalf: acceptance.onBehalf, at: moment(acceptance.createdAt) } : null,
    address: state === 'published' ? routes.article(id, row.slug) : null,
    previews: links.map((link) => ({ id: link.id, name: link.name, expires: moment(link.expiresAt) })),
    brokenLinks: broken,
  }
}

/** Every picture that content shows, by its hash, for drawing it. */
async function picturesOf(db: Db, content: Content): Promise<Record<string, UploadedPicture>> {
  const ids = [content.picture?.mediaId, content.share.mediaId].filter((id) => typeof id === 'number')
  const rows = await db.media.findMany({
    where: { OR: [{ hash: { in: pictureHashes(content.body) } }, { id: { in: ids } }] },
    select: pictureSelect,
  })
  return Object.fromEntries(rows.map((row) => [row.hash, uploaded(row)]))
}
