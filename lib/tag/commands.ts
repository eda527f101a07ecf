import type { z } from 'zod'
import { articlesTag } from '../article/tags'
import { changedFields } from '../audit/changes'
import { record } from '../audit/record'
import { invalidate } from '../cache/invalidate'
import { takeTurn } from '../cache/turns'
import type { Db, Tx } from '../db/client'
import { isUniqueViolation } from '../db/errors'
import { invalid, notFound, staleForm } from '../errors'
import { parseInput } from '../input'
import { leavePath, movePath } from '../redirect/moving'
import { routes } from '../routes'
import { slugOf } from '../text/slug'
import { type Actor, mustBeEditor } from '../user/actor'
import { deleteTagSchema, mergeTagSchema, renameTagSchema } from './schema'

const subject = 'tag'

async function load(tx: Tx, id: number) {
  const tag = await tx.tag.findUnique({ where: { id } })
  if (!tag) throw notFound('這個標籤')
  return tag
}

/**
 * How many articles have a tag that is to go. Nobody puts it on another from now on: a change of what is unique locks the row against
 * those who are about to point to it, and whoever did so before has committed by then.
 */
async function countForGood(tx: Tx, { id, slug }: { id: number; slug: string }): Promise<number> {
  // No slug has a space.
  await tx.tag.update({ where: { id }, data: { slug: `${slug} ` } })
  return tx.articleTag.count({ where: { tagId: id } })
}

/** Gives a tag another name on all its articles. The old address leads to the new one, and the old name still means this tag. */
export async function renameTag(db: Db, actor: Actor, input: z.input<typeof renameTagSchema>): Promise<void> {
  mustBeEditor(actor, '修改標籤')
  const { id, from, name, slug } = parseInput(renameTagSchema, input)
  await db
    .$transaction(async (tx) => {
      await takeTurn(tx, 'tags')
      const was = await load(tx, id)
      if (was.name !== from) throw staleForm('這個標籤')
      const changed = changedFields(was, { name, slug })
      if (!changed) return
      await tx.tag.update({ where: { id }, data: { name, slug } })
      await movePath(tx, routes.tag(was.slug), routes.tag(slug))
      await record(tx, actor, { action: 'renameTag', subject, subjectId: id, label: name, ...changed })
      await invalidate(tx, [articlesTag])
    })
    .catch((error: unknown) => {
      if (isUniqueViolation(error)) throw invalid('已經有一個標籤用了這個名稱或網址代稱。如果是同一回事，請用「合併」。')
      throw error
    })
}

/** Puts another tag on all articles of this one, once on each, and deletes this one. Returns how many articles had it. */
export async function mergeTag(db: Db, actor: Actor, input: z.input<typeof mergeTagSchema>): Promise<number> {
  mustBeEditor(actor, '合併標籤')
  const { id, from, into } = parseInput(mergeTagSchema, input)
  return db.$transaction(async (tx) => {
    await takeTurn(tx, 'tags')
    const source = await load(tx, id)
    const target = (await tx.tag.findUnique({ where: { name: into } })) ?? (await tx.tag.findUnique({ where: { slug: slugOf(into) } }))
    if (!target) throw invalid(`沒有叫「${into}」的標籤，請檢查名稱，或者改用「改名」。`)
    if (target.id === id) throw invalid('標籤不可以併入自己，請選另一個。')
    const articles = await countForGood(tx, source)
    if (source.name !== from.name || articles !== from.articles) throw staleForm('這個標籤')
    // The time of publication that the pair repeats goes along; pairs whose article has the other tag already go with this tag.
    await tx.articleTag.updateMany({
      where: { tagId: id, article: { tags: { none: { tagId: target.id } } } },
      data: { tagId: target.id },
    })
    // Articles of it are found as the other one's from now on, without every one being indexed anew.
    await tx.formerTag.updateMany({ where: { tagId: id }, data: { tagId: target.id } })
    await tx.formerTag.create({ data: { id, tagId: target.id } })
    await tx.tag.delete({ where: { id } })
    await movePath(tx, routes.tag(source.slug), routes.tag(target.slug))
    const { name, slug } = source
    const before = { name, slug, articles }
    await record(tx, actor, { action: 'mergeTag', subject, subjectId: id, label: name, before, after: { into: target.name } })
    await invalidate(tx, [articlesTag])
    return articles
  })
}

/** Takes a tag from all its articles. Returns how many had it. */
export async function deleteTag(db: Db, actor: Actor, input: z.input<typeof deleteTagSchema>): Promise<number> {
  mustBeEditor(actor, '刪除標籤')
  const { id, from } = parseInput(deleteTagSchema, input)
  return db.$transaction(async (tx) => {
    await takeTurn(tx, 'tags')
    const { name, slug } = await load(tx, id)
    const articles = await countForGood(tx, { id, slug })
    if (name !== from.name || articles !== from.articles) throw staleForm('這個標籤')
    await tx.tag.delete({ where: { id } })
    await leavePath(tx, routes.tag(slug))
    await record(tx, actor, { action: 'deleteTag', subject, subjectId: id, label: name, before: { name, slug, articles } })
    await invalidate(tx, [articlesTag])
    return articles
  })
}
