import { setImmediate } from 'node:timers/promises'
import type { Body } from '../article/body'
import { newestFirst, newestTaggedFirst, publicAt, publicTaggedAt } from '../article/public'
import { articleTag } from '../article/tags'
import { plainText } from '../article/text'
import { invalidate } from '../cache/invalidate'
import type { Db } from '../db/client'
import { findInHeads } from '../db/full-text'
import { firstKey, idOf, indexed } from '../search/words'
import { relateAgain } from './asking'
import { freshness, MOST_SHARING, termsOf, WORTH } from './likeness'
import { readIds } from './list'

/** More than are shown, since some may be withdrawn, or be in the feed already. */
const KEPT = 20
/** So many of the nearest are related anew when an article comes out, so that it is found from there. */
const TOLD = 8
/** Articles of the same author, and of the same section, that come into question when nothing else is shared. */
const NEWEST = 10
/** Texts are compared with those of so many years. What is older can be found by its tags. */
const YEARS_MS = 2 * 365 * 86_400_000

/** What others share with an article, and how much that is worth for each. */
interface Sharing {
  ids: readonly number[]
  worth: number
}

const idOnly = { select: { id: true } } as const

async function sharingTag(db: Db, tagId: number, now: Date): Promise<Sharing> {
  const rows = await db.articleTag.findMany({
    where: { ...publicTaggedAt(now), tagId },
    orderBy: newestTaggedFirst,
    take: MOST_SHARING,
    select: { articleId: true },
  })
  return { ids: rows.map(({ articleId }) => articleId), worth: WORTH.tag(rows.length) }
}

async function sharingTerm(db: Db, words: readonly string[], now: Date): Promise<Sharing> {
  const from = firstKey(new Date(now.getTime() - YEARS_MS))
  const before = firstKey(new Date(now.getTime() + 1_000))
  const keys = await findInHeads(db, { terms: [{ words, filed: [] }], filed: [], from, before }, MOST_SHARING)
  return { ids: keys.map(idOf), worth: WORTH.term(keys.length) }
}

/** Everything that an article shares with others, asked one after the other: each question is short, and readers are served in between. */
async function sharedBy(db: Db, id: number, now: Date): Promise<Sharing[] | null> {
  const article = await db.article.findFirst({
    where: { id, ...publicAt(now) },
    select: {
      title: true,
      summary: true,
      body: true,
      sectionId: true,
      authorId: true,
      tags: { select: { tagId: true }, orderBy: { tagId: 'asc' } },
    },
  })
  if (!article) return null
  const { title, summary, sectionId, authorId, tags } = article
  const newest = { orderBy: newestFirst, take: NEWEST, ...idOnly }
  const [byAuthor, inSection] = [
    await db.article.findMany({ where: { authorId, ...publicAt(now) }, ...newest }),
    await db.article.findMany({ where: { sectionId, ...publicAt(now) }, ...newest }),
  ]
  const shared: Sharing[] = [
    { ids: byAuthor.map((row) => row.id), worth: WORTH.author },
    { ids: inSection.map((row) => row.id), worth: WORTH.section },
  ]
  for (const { tagId } of tags) {
    // SQLite works in this thread and answers at once.
    await setImmediate()
    shared.push(await sharingTag(db, tagId, now))
  }
  // Validated by bodySchema before every write.
  const terms = termsOf({ title, summary, body: plainText(article.body as unknown as Body) })
  for (const term of terms) {
    await setImmediate()
    shared.push(await sharingTerm(db, indexed(term), now))
  }
  return shared
}

/**
 * Ids of the articles that are nearest to one: by tags, of which rare ones say more, by the terms of title and summary, likewise, by
 * author and section; what is new comes rather than what is old. Null where the article is not public. The work is the same however
 * large the paper is.
 */
async function nearestTo(db: Db, id: number, now: Date): Promise<number[] | null> {
  const shared = await sharedBy(db, id, now)
  if (!shared) return null
  const scores = new Map<number, number>()
  for (const { ids, worth } of shared) for (const other of ids) scores.set(other, (scores.get(other) ?? 0) + worth)
  scores.delete(id)
  const where = { id: { in: [...scores.keys()] }, ...publicAt(now) }
  const rows = await db.article.findMany({ where, orderBy: newestFirst, select: { id: true, publishedAt: true } })
  return rows
    .map((row) => ({ id: row.id, score: (scores.get(row.id) ?? 0) * freshness(row.publishedAt ?? now, now) }))
    .sort((one, other) => other.score - one.score)
    .slice(0, KEPT)
    .map((row) => row.id)
}

/**
 * A job: writes down what is related to an article that came out or changed. With `told`, the nearest of the others are related anew
 * in a minute, which ends there: one article that comes out changes so many pages and no more.
 */
export async function relate(db: Db, { articleId, told }: { articleId: number; told: boolean }, now: Date = new Date()): Promise<void> {
  const ids = await nearestTo(db, articleId, now)
  if (!ids) return
  await db.$transaction(async (tx) => {
    const before = await tx.relatedList.findUnique({ where: { articleId } })
    await tx.relatedList.upsert({ where: { articleId }, create: { articleId, ids }, update: { ids } })
    if (told) await relateAgain(tx, ids.slice(0, TOLD), now)
    if (readIds(before?.ids).join() !== ids.join()) await invalidate(tx, [articleTag(articleId)])
  })
}

/** The same for one whose readers need not see it at once: nothing is said to be out of date. */
export async function relateQuietly(db: Db, articleId: number, now: Date = new Date()): Promise<void> {
  const ids = await nearestTo(db, articleId, now)
  if (ids) await db.relatedList.upsert({ where: { articleId }, create: { articleId, ids }, update: { ids } })
}
