import type { Tx } from '../db/client'
import { slugOf } from '../text/slug'

/** Finds or makes tags by name and returns their ids. Names that differ only in width or case are one tag. */
async function tagIds(tx: Tx, names: readonly string[]): Promise<number[]> {
  const ids = new Set<number>()
  for (const name of names.map((given) => given.normalize('NFKC'))) {
    const slug = slugOf(name)
    if (!slug) continue
    // Somebody else may make the same tag at this moment; a second row would fail the whole save.
    const known = await tx.tag.findUnique({ where: { slug } })
    const tag = known ?? (await tx.tag.upsert({ where: { slug }, create: { slug, name }, update: { slug } }))
    ids.add(tag.id)
  }
  return [...ids]
}

/** Gives an article these tags and no others. `publishedAt` is the article's own; null while it is neither published nor scheduled. */
export async function setTags(tx: Tx, articleId: number, names: readonly string[], publishedAt: Date | null): Promise<void> {
  const ids = await tagIds(tx, names)
  await tx.articleTag.deleteMany({ where: { articleId } })
  await tx.articleTag.createMany({ data: ids.map((tagId) => ({ articleId, tagId, publishedAt })) })
}

/** Tells the lists of an article's tags that it was published at this time, or that it is no longer. */
export async function publishTags(tx: Tx, articleId: number, publishedAt: Date | null): Promise<void> {
  await tx.articleTag.updateMany({ where: { articleId }, data: { publishedAt } })
}
