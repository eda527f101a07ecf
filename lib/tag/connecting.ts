import type { Tx } from '../db/client'
import { routes } from '../routes'
import { slugOf } from '../text/slug'

/** The tag that was once known under this slug, and was renamed or merged since: whoever still writes the old name means it. */
async function formerly(tx: Tx, slug: string) {
  const moved = await tx.redirect.findUnique({ where: { from: routes.tag(slug) }, select: { to: true } })
  const now = moved?.to.startsWith(routes.tag('')) ? moved.to.slice(routes.tag('').length) : null
  return now === null ? null : tx.tag.findUnique({ where: { slug: now } })
}

/** Finds or makes tags by name and returns their ids. Names that differ only in width or case are one tag, and so are old names and new. */
async function tagIds(tx: Tx, names: readonly string[]): Promise<number[]> {
  const ids = new Set<number>()
  for (const name of names.map((given) => given.normalize('NFKC'))) {
    const slug = slugOf(name)
    if (!slug) continue
    const known =
      (await tx.tag.findUnique({ where: { name } })) ?? (await tx.tag.findUnique({ where: { slug } })) ?? (await formerly(tx, slug))
    // Somebody else may make the same tag at this moment; a second row would fail the whole save.
    const tag = known ?? (await tx.tag.upsert({ where: { slug }, create: { slug, name }, update: { slug } }))
    ids.add(tag.id)
  }
  return [...ids]
}

/** Gives an article these tags and no others. `publishedAt` is the article's own; null while it is neither published nor scheduled. */
export async function setTags(tx: Tx, articleId: number, names: readonly string[], publishedAt: Date | null): Promise<void> {
  const ids = await tagIds(tx, names)
  const had = new Set((await tx.articleTag.findMany({ where: { articleId }, select: { tagId: true } })).map(({ tagId }) => tagId))
  // New ones first: they wait for whoever is taking the tag away, who in turn waits for what else is written here.
  await tx.articleTag.createMany({ data: ids.filter((id) => !had.has(id)).map((tagId) => ({ articleId, tagId, publishedAt })) })
  await tx.articleTag.deleteMany({ where: { articleId, tagId: { notIn: ids } } })
  await publishTags(tx, articleId, publishedAt)
}

/** Tells the lists of an article's tags that it was published at this time, or that it is no longer. */
export async function publishTags(tx: Tx, articleId: number, publishedAt: Date | null): Promise<void> {
  const differs = publishedAt === null ? [{ publishedAt: { not: null } }] : [{ publishedAt: null }, { publishedAt: { not: publishedAt } }]
  await tx.articleTag.updateMany({ where: { articleId, OR: differs }, data: { publishedAt } })
}

/**
 * Adds these tags to articles that do not have them yet. Returns the names that every article got, by its id. `publishedAt` is the
 * article's own; null while it is neither published nor scheduled.
 */
export async function addTags(
  tx: Tx,
  articles: readonly { id: number; publishedAt: Date | null }[],
  names: readonly string[],
): Promise<Map<number, string[]>> {
  const tags = await tx.tag.findMany({ where: { id: { in: await tagIds(tx, names) } }, orderBy: { id: 'asc' } })
  const wanted = { articleId: { in: articles.map(({ id }) => id) }, tagId: { in: tags.map(({ id }) => id) } }
  const had = new Set((await tx.articleTag.findMany({ where: wanted })).map(({ articleId, tagId }) => `${articleId} ${tagId}`))
  const missing = articles.flatMap(({ id, publishedAt }) =>
    tags.filter((tag) => !had.has(`${id} ${tag.id}`)).map(({ id: tagId, name }) => ({ name, row: { articleId: id, tagId, publishedAt } })),
  )
  await tx.articleTag.createMany({ data: missing.map(({ row }) => row) })
  const added = new Map<number, string[]>()
  for (const { name, row } of missing) added.set(row.articleId, [...(added.get(row.articleId) ?? []), name])
  return added
}
