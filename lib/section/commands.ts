import type { z } from 'zod'
import { articlesTag } from '../article/tags'
import { changedFields } from '../audit/changes'
import { record } from '../audit/record'
import { invalidate } from '../cache/invalidate'
import type { Db } from '../db/client'
import { isForeignKeyViolation, isUniqueViolation } from '../db/errors'
import { invalid, notFound, staleForm } from '../errors'
import { parseInput } from '../input'
import { leavePath, movePath, occupyPath } from '../redirect/moving'
import { routes } from '../routes'
import { siteTag } from '../site/tags'
import { type Actor, mustBeEditor } from '../user/actor'
import { deleteSectionSchema, orderSectionsSchema, type SectionInput, sectionSchema, updateSectionSchema } from './schema'
import { inOrder } from './section'

const TAKEN = '已經有一個欄目用了這個網址代稱，請換一個。'
const NOT_EMPTY = '這個欄目還有文章，不可以刪除。請先把文章移到別的欄目。'

function ofTaken(error: unknown): never {
  if (isUniqueViolation(error)) throw invalid(TAKEN)
  throw error
}

/** Adds a section at the end of the order. Returns its id. */
export async function createSection(db: Db, actor: Actor, input: SectionInput): Promise<number> {
  mustBeEditor(actor, '新增欄目')
  const section = parseInput(sectionSchema, input)
  return db
    .$transaction(async (tx) => {
      const last = await tx.section.findFirst({ orderBy: { position: 'desc' }, select: { position: true } })
      const { id } = await tx.section.create({ data: { ...section, position: last ? last.position + 1 : 0 } })
      await occupyPath(tx, routes.section(section.slug))
      await record(tx, actor, { action: 'createSection', subject: 'section', subjectId: id, label: section.name, after: section })
      await invalidate(tx, [siteTag, articlesTag])
      return id
    })
    .catch(ofTaken)
}

/**
 * Changes a section. Another disclaimer stands under what is published from now on; articles keep the wording of their time.
 * The old address leads to the new one.
 */
export async function updateSection(db: Db, actor: Actor, input: z.input<typeof updateSectionSchema>): Promise<void> {
  mustBeEditor(actor, '修改欄目')
  const { id, version, section } = parseInput(updateSectionSchema, input)
  await db
    .$transaction(async (tx) => {
      const was = await tx.section.findUnique({ where: { id } })
      if (!was) throw notFound('這個欄目')
      if (was.version !== version) throw staleForm('這個欄目')
      const changed = changedFields(was, section)
      if (!changed) return
      const { count } = await tx.section.updateMany({ where: { id, version }, data: { ...section, version: { increment: 1 } } })
      if (count !== 1) throw staleForm('這個欄目')
      await movePath(tx, routes.section(was.slug), routes.section(section.slug))
      await record(tx, actor, { action: 'updateSection', subject: 'section', subjectId: id, label: section.name, ...changed })
      await invalidate(tx, [siteTag, articlesTag])
    })
    .catch(ofTaken)
}

/** Puts all sections in this order at once, if the order is still the one that it was made of. */
export async function orderSections(db: Db, actor: Actor, input: z.input<typeof orderSectionsSchema>): Promise<void> {
  mustBeEditor(actor, '更改欄目次序')
  const { from, to } = parseInput(orderSectionsSchema, input)
  await db.$transaction(async (tx) => {
    const present = await tx.section.findMany({ orderBy: inOrder, select: { id: true, name: true, position: true } })
    const names = new Map(present.map(({ id, name }) => [id, name]))
    if (from.join() !== [...names.keys()].join()) throw staleForm('欄目次序')
    if (to.length !== names.size || new Set(to).size !== names.size || !to.every((id) => names.has(id)))
      throw invalid('次序要包括每一個欄目，各一次。請重新載入後再試。')
    if (to.join() === from.join()) return
    // By their ids, so that two who do this wait for one another at the first row; the second then finds another order than it saw.
    for (const { id, position } of present.toSorted((a, b) => a.id - b.id)) {
      const { count } = await tx.section.updateMany({ where: { id, position }, data: { position: to.indexOf(id) } })
      if (count !== 1) throw staleForm('欄目次序')
    }
    const named = (ids: readonly number[]) => ({ order: ids.map((id) => names.get(id)) })
    await record(tx, actor, { action: 'orderSections', subject: 'section', before: named(from), after: named(to) })
    await invalidate(tx, [siteTag, articlesTag])
  })
}

/** Deletes a section that no article is in, not even in the trash. */
export async function deleteSection(db: Db, actor: Actor, input: z.input<typeof deleteSectionSchema>): Promise<void> {
  mustBeEditor(actor, '刪除欄目')
  const { id, version } = parseInput(deleteSectionSchema, input)
  await db
    .$transaction(async (tx) => {
      const was = await tx.section.findUnique({ where: { id } })
      if (!was) throw notFound('這個欄目')
      if (await tx.article.findFirst({ where: { sectionId: id }, select: { id: true } })) throw invalid(NOT_EMPTY)
      const { count } = await tx.section.deleteMany({ where: { id, version } })
      if (count !== 1) throw staleForm('這個欄目')
      await leavePath(tx, routes.section(was.slug))
      const { name, slug, description, accent, disclaimer, authorsPublish } = was
      const before = { name, slug, description, accent, disclaimer, authorsPublish }
      await record(tx, actor, { action: 'deleteSection', subject: 'section', subjectId: id, label: name, before })
      await invalidate(tx, [siteTag, articlesTag])
    })
    .catch((error: unknown) => {
      // An article has come in meanwhile.
      if (isForeignKeyViolation(error)) throw invalid(NOT_EMPTY)
      throw error
    })
}
