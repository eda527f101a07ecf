import { z } from 'zod'
import type { Db } from '../db/client'
import { notAllowed } from '../errors'
import { parseInput } from '../input'
import { rowId } from '../row-id'
import type { Actor } from '../user/actor'
import type { Presence } from './article'
import { latestOf } from './commands'
import { brokenLinks } from './links'
import { mayDo } from './policy'
import { addRevision } from './revisions'
import { loadFor, PRESENCE_MS } from './saving'

const presenceSchema = z.strictObject({ id: rowId, tab: z.uuid('請重新載入頁面後再試。') })
type Input = z.input<typeof presenceSchema>

/**
 * The heartbeat of a tab in which an article is open, every ten seconds. The first tab edits; a later one looks on until it takes
 * over or the first is gone. Whoever was displaced hears of it here.
 */
export async function beat(db: Db, actor: Actor, input: Input, now: Date = new Date()): Promise<Presence> {
  const { id, tab } = parseInput(presenceSchema, input)
  const { userId } = actor
  if (userId === undefined) throw notAllowed('打開這篇文章')
  return db.$transaction(async (tx) => {
    const article = await loadFor(tx, actor, 'open', id, now)
    const since = new Date(now.getTime() - PRESENCE_MS)
    await tx.presence.deleteMany({ where: { articleId: id, beatAt: { lte: since } } })
    const others = await tx.presence.findMany({
      where: { articleId: id, tab: { not: tab } },
      select: { tab: true, editing: true, user: { select: { name: true } } },
      orderBy: { tab: 'asc' },
    })
    const mine = await tx.presence.findUnique({ where: { tab } })
    const editor = others.find((other) => other.editing)
    // Two tabs that began in the same moment both edit until the next beat; then the one whose name sorts first goes on.
    const goesOn = mine?.editing === true && (editor === undefined || tab < editor.tab)
    const editing = mayDo(actor, 'write', article, now) && (goesOn || editor === undefined)
    const row = { articleId: id, userId, editing, beatAt: now }
    await tx.presence.upsert({ where: { tab }, create: { tab, ...row }, update: row })
    return {
      editing,
      editor: editing ? null : (editor?.user.name ?? null),
      others: others.map((other) => ({ name: other.user.name, editing: other.editing && !editing })),
      version: article.version,
      brokenLinks: await brokenLinks(tx, latestOf(article).body),
    }
  })
}

/** Makes a tab the one that edits. What the displaced one had saved is kept as a revision. Returns the version to go on from. */
export async function takeOver(db: Db, actor: Actor, input: Input, now: Date = new Date()): Promise<{ version: number }> {
  const { id, tab } = parseInput(presenceSchema, input)
  const { userId } = actor
  if (userId === undefined) throw notAllowed('接手這篇文章')
  return db.$transaction(async (tx) => {
    const article = await loadFor(tx, actor, 'write', id, now)
    await tx.presence.updateMany({ where: { articleId: id, tab: { not: tab } }, data: { editing: false } })
    const row = { articleId: id, userId, editing: true, beatAt: now }
    await tx.presence.upsert({ where: { tab }, create: { tab, ...row }, update: row })
    await addRevision(tx, actor, id, 'takeover', latestOf(article), now)
    return { version: article.version }
  })
}

/** A tab says goodbye, so that the next one need not wait for its silence. */
export async function leave(db: Db, actor: Actor, input: Input): Promise<void> {
  const { id, tab } = parseInput(presenceSchema, input)
  await db.presence.deleteMany({ where: { tab, articleId: id, userId: actor.userId ?? 0 } })
}
