import { setImmediate } from 'node:timers/promises'
import type { Body } from '../article/body'
import { plainText } from '../article/text'
import type { Db, Tx } from '../db/client'
import { removeTexts, writeTexts } from '../db/full-text-writing'
import type { Prisma } from '../db/generated/sqlite/client'
import { filedBy, filedIn, filedUnder, indexedText, keyOf } from './words'

const select = {
  id: true,
  status: true,
  publishedAt: true,
  title: true,
  summary: true,
  body: true,
  sectionId: true,
  authorId: true,
  tags: { select: { tagId: true } },
} as const

/**
 * Brings what searching finds up to date with these articles as they stand in this transaction: the published and the scheduled ones
 * are found, all others not. Called after every write that changes what is public or its words, by whoever has the articles' rows
 * locked. Names of authors, tags and sections are looked up when somebody searches; here stand their ids.
 */
export async function indexArticles(tx: Tx, ids: readonly number[]): Promise<void> {
  const where = { articleId: { in: [...ids] } }
  const known = await tx.searchEntry.findMany({ where })
  if (known.length > 0) await tx.searchEntry.deleteMany({ where })
  const rows = await tx.article.findMany({ where: { id: { in: [...ids] }, status: 'published' }, orderBy: { id: 'asc' }, select })
  const out = rows.flatMap(({ publishedAt, ...row }) => (publishedAt ? [{ ...row, publishedAt }] : []))
  const stood = known.map(({ publishedAt, articleId }) => keyOf(publishedAt, articleId))
  // Also where they are going to stand: FTS5 would take a second text under one key without a word.
  await removeTexts(tx, [...new Set([...stood, ...out.map(({ id, publishedAt }) => keyOf(publishedAt, id))])])
  await tx.searchEntry.createMany({ data: out.map(({ id, publishedAt }) => ({ articleId: id, publishedAt })) })
  await writeTexts(
    tx,
    out.map(({ id, publishedAt, title, summary, body, sectionId, authorId, tags }) => ({
      key: keyOf(publishedAt, id),
      title: indexedText(title),
      summary: indexedText(summary),
      // Validated by bodySchema before every write.
      body: indexedText(plainText(body as unknown as Body)),
      filed: [filedIn(sectionId), filedBy(authorId), ...tags.map(({ tagId }) => filedUnder(tagId))],
    })),
  )
}

/** One transaction's worth: whoever saves beside this waits no longer than for so many. */
const BATCH = 25
const MOST_FAILING = 100

/** Indexes these articles in a transaction of its own, with their rows locked, so that none is changed meanwhile. */
async function indexApart(db: Db, ids: readonly number[]): Promise<void> {
  await db.$transaction(async (tx) => {
    // In the order of their ids, as everybody locks rows.
    for (const id of ids) await tx.$executeRaw`UPDATE "Article" SET "version" = "version" WHERE "id" = ${id}`
    await indexArticles(tx, ids)
  })
  // SQLite works in this thread and answers at once: without a break nobody else would be heard until all is indexed.
  await setImmediate()
}

/** Where a batch fails, each by itself: one that cannot be indexed is no reason for others not to be found. Returns what failed. */
async function indexBatch(db: Db, ids: readonly number[]): Promise<{ id: number; error: unknown }[]> {
  const failed: { id: number; error: unknown }[] = []
  try {
    await indexApart(db, ids)
  } catch {
    for (const id of ids) await indexApart(db, [id]).catch((error: unknown) => failed.push({ id, error }))
  }
  return failed
}

/** Published articles that cannot be found yet: all of them, after the migration that brought the index. */
const missing = { status: 'published', searchEntry: null } as const

/** Whether there is anything to do for {@link fillIndex}. */
export const isIndexBehind = async (db: Db): Promise<boolean> =>
  (await db.article.findFirst({ where: missing, select: { id: true } })) !== null

/**
 * Indexes what is missing, at most so many articles. Broken off, it goes on where it stopped. Returns how many it was. Throws when it
 * has come to the end and there were some that cannot be indexed, with their ids.
 */
export const fillIndex = (db: Db, most = Number.POSITIVE_INFINITY): Promise<number> => indexWhere(db, missing, most)

/** Indexes everything anew, while it goes on being found. `report` hears how many articles are done. Throws like {@link fillIndex}. */
export function rebuildIndex(db: Db, report: (done: number) => void = () => undefined): Promise<number> {
  return indexWhere(db, { OR: [{ status: 'published' }, { searchEntry: { isNot: null } }] }, Number.POSITIVE_INFINITY, report)
}

async function indexWhere(
  db: Db,
  where: Prisma.ArticleWhereInput,
  most: number,
  report: (done: number) => void = () => undefined,
): Promise<number> {
  const failed: { id: number; error: unknown }[] = []
  const mustHaveWorked = () => {
    if (failed.length === 0) return
    const ids = failed.map(({ id }) => id).join(', ')
    throw new AggregateError(
      failed.map(({ error }) => error),
      `articles that could not be indexed: ${ids}`,
    )
  }
  let done = 0
  for (let after = 0; done < most; ) {
    const take = Math.min(BATCH, most - done)
    const rows = await db.article.findMany({
      where: { AND: [{ id: { gt: after } }, where] },
      orderBy: { id: 'asc' },
      take,
      select: { id: true },
    })
    const last = rows.at(-1)
    if (!last) {
      mustHaveWorked()
      break
    }
    const failing = await indexBatch(
      db,
      rows.map(({ id }) => id),
    )
    failed.push(...failing)
    // So many are not the fault of articles.
    if (failed.length >= MOST_FAILING) mustHaveWorked()
    after = last.id
    done += rows.length - failing.length
    report(done)
  }
  return done
}
