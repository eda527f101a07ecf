import { articlesTag } from '../../article/tags'
import { invalidate } from '../../cache/invalidate'
import type { Db, Tx } from '../../db/client'
import { Prisma } from '../../db/generated/sqlite/client'
import { indexArticles } from '../../search/indexing'
import { type Surroundings, syntheticArticle } from './article'
import { syntheticAuthors, syntheticTags } from './names'

/** One transaction's worth: a server at work beside this waits no longer than for so many rows. */
const BATCH = 250
const TEN_YEARS_MS = 3_652 * 86_400_000
const MINUTE_MS = 60_000

/** Makes the authors and tags that are not there yet, and looks up what an article can refer to. */
async function surroundings(db: Db): Promise<Surroundings> {
  const slugs = { slug: { in: syntheticAuthors.map(({ slug }) => slug) } }
  const tagSlugs = { slug: { in: syntheticTags.map(({ slug }) => slug) } }
  await db.$transaction(async (tx) => {
    const authors = new Set((await tx.author.findMany({ where: slugs })).map(({ slug }) => slug))
    await tx.author.createMany({ data: syntheticAuthors.filter(({ slug }) => !authors.has(slug)) })
    const tags = new Set((await tx.tag.findMany({ where: tagSlugs })).map(({ slug }) => slug))
    await tx.tag.createMany({ data: syntheticTags.filter(({ slug }) => !tags.has(slug)) })
  })
  const byId = { orderBy: { id: 'asc' } } as const
  return {
    sections: await db.section.findMany(byId),
    authorIds: (await db.author.findMany({ where: slugs, ...byId })).map(({ id }) => id),
    tagIds: (await db.tag.findMany({ where: tagSlugs, ...byId })).map(({ id }) => id),
    pictures: await db.media.findMany(byId),
  }
}

type Article = ReturnType<typeof syntheticArticle>

/** Also into the index for searching. Prisma's createMany takes five times as long for the same rows, most of a minute for every 100,000. Both engines read the values by the type of the column. */
async function insert(tx: Tx, articles: readonly Article[]): Promise<void> {
  const columns = Prisma.raw(
    columnsOf(articles)
      .map((name) => `"${name}"`)
      .join(', '),
  )
  const rows = articles.map(({ row }) => Prisma.sql`(${Prisma.join(Object.values({ ...row, body: JSON.stringify(row.body) }))})`)
  const written = await tx.$queryRaw<
    { id: number; title: string }[]
  >`INSERT INTO "Article" (${columns}) VALUES ${Prisma.join(rows)} RETURNING "id", "title"`
  // Neither engine promises to return the rows in the order that they were given.
  const ids = new Map(written.map(({ id, title }) => [title, id]))
  const pairs = articles.flatMap(({ row, tagIds }) => tagIds.map((tag) => Prisma.sql`(${ids.get(row.title)}, ${tag}, ${row.publishedAt})`))
  await tx.$executeRaw`INSERT INTO "ArticleTag" ("articleId", "tagId", "publishedAt") VALUES ${Prisma.join(pairs)}`
  await indexArticles(tx, [...ids.values()])
}

const columnsOf = ([first]: readonly Article[]) => Object.keys(first?.row ?? {})

/**
 * Adds published articles whose dates run over the ten years before `now`, the newest last. Articles that are there already, of
 * an earlier call too, are left alone, and no title comes twice. `report` hears how many are written. Needs a section.
 */
export async function generateArticles(db: Db, count: number, now: Date, report: (done: number) => void = () => undefined): Promise<void> {
  const around = await surroundings(db)
  // Ids only rise, so a serial number above the highest one was never given to an earlier article.
  const first = ((await db.article.aggregate({ _max: { id: true } }))._max.id ?? 0) + 1
  const publishedAt = (index: number) => {
    const at = now.getTime() - TEN_YEARS_MS * (1 - (index + 0.5) / count)
    return new Date(Math.floor(at / MINUTE_MS) * MINUTE_MS)
  }
  for (let done = 0; done < count; ) {
    const size = Math.min(BATCH, count - done)
    const articles = Array.from({ length: size }, (_, offset) =>
      syntheticArticle(first + done + offset, publishedAt(done + offset), around),
    )
    await db.$transaction((tx) => insert(tx, articles))
    done += size
    report(done)
  }
  await db.$transaction((tx) => invalidate(tx, [articlesTag]))
}
