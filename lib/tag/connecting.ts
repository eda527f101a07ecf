import type { Tx } from '../db/client'
import { slugOf } from '../text/slug'

/** Finds or makes tags by name, and returns what Prisma wants to connect them with. Names that differ only in width or case are one tag. */
export async function tagConnections(tx: Tx, names: readonly string[]): Promise<{ id: number }[]> {
  const found: { id: number }[] = []
  for (const name of names.map((given) => given.normalize('NFKC'))) {
    const slug = slugOf(name)
    if (!slug) continue
    const tag = (await tx.tag.findUnique({ where: { slug } })) ?? (await tx.tag.create({ data: { slug, name } }))
    if (!found.some(({ id }) => id === tag.id)) found.push({ id: tag.id })
  }
  return found
}
