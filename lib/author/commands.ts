import type { z } from 'zod'
import { articlesTag } from '../article/tags'
import { changedFields } from '../audit/changes'
import { record } from '../audit/record'
import { invalidate } from '../cache/invalidate'
import type { Db, Tx } from '../db/client'
import { isForeignKeyViolation, isUniqueViolation } from '../db/errors'
import { invalid, notFound, staleForm } from '../errors'
import { parseInput } from '../input'
import { leavePath, movePath, occupyPath } from '../redirect/moving'
import { routes } from '../routes'
import { type Actor, mustBeEditor } from '../user/actor'
import { type AuthorInput, authorSchema, deleteAuthorSchema, updateAuthorSchema } from './schema'

const NOT_EMPTY = '這位作者還有文章，不可以刪除。請先把文章改到別的作者名下。'
const subject = 'author'

async function mustHavePicture(tx: Tx, pictureId: number | null): Promise<void> {
  if (pictureId !== null && !(await tx.media.findUnique({ where: { id: pictureId }, select: { id: true } })))
    throw invalid('作者圖片已不在媒體庫內，請換一張。')
}

function ofTaken(error: unknown): never {
  if (isUniqueViolation(error)) throw invalid('已經有一位作者用了這個網址代稱，請換一個。')
  throw error
}

/** Adds a public byline. Returns its id. */
export async function createAuthor(db: Db, actor: Actor, input: AuthorInput): Promise<number> {
  mustBeEditor(actor, '新增作者')
  const author = parseInput(authorSchema, input)
  return db.$transaction(async (tx) => {
    const id = await addAuthor(tx, actor, author)
    await invalidate(tx, [articlesTag])
    return id
  })
}

/** Adds a byline in the transaction of a command that has decided who may, and invalidates lists at its end. Returns its id. */
export async function addAuthor(tx: Tx, actor: Actor, author: z.output<typeof authorSchema>): Promise<number> {
  await mustHavePicture(tx, author.pictureId)
  const { id } = await tx.author.create({ data: author }).catch(ofTaken)
  await occupyPath(tx, routes.author(author.slug))
  await record(tx, actor, { action: 'createAuthor', subject, subjectId: id, label: author.name, after: author })
  return id
}

/** Changes a byline, everywhere at once. The old address leads to the new one. */
export async function updateAuthor(db: Db, actor: Actor, input: z.input<typeof updateAuthorSchema>): Promise<void> {
  mustBeEditor(actor, '修改作者')
  const { id, version, author } = parseInput(updateAuthorSchema, input)
  await db
    .$transaction(async (tx) => {
      const was = await tx.author.findUnique({ where: { id } })
      if (!was) throw notFound('這位作者')
      if (was.version !== version) throw staleForm('這位作者')
      const changed = changedFields(was, author)
      if (!changed) return
      await mustHavePicture(tx, author.pictureId)
      const { count } = await tx.author.updateMany({ where: { id, version }, data: { ...author, version: { increment: 1 } } })
      if (count !== 1) throw staleForm('這位作者')
      await movePath(tx, routes.author(was.slug), routes.author(author.slug))
      await record(tx, actor, { action: 'updateAuthor', subject, subjectId: id, label: author.name, ...changed })
      await invalidate(tx, [articlesTag])
    })
    .catch(ofTaken)
}

/** Deletes a byline that no article has, not even one in the trash. */
export async function deleteAuthor(db: Db, actor: Actor, input: z.input<typeof deleteAuthorSchema>): Promise<void> {
  mustBeEditor(actor, '刪除作者')
  const { id, version } = parseInput(deleteAuthorSchema, input)
  await db
    .$transaction(async (tx) => {
      const was = await tx.author.findUnique({ where: { id } })
      if (!was) throw notFound('這位作者')
      if (await tx.article.findFirst({ where: { authorId: id }, select: { id: true } })) throw invalid(NOT_EMPTY)
      const { count } = await tx.author.deleteMany({ where: { id, version } })
      if (count !== 1) throw staleForm('這位作者')
      await leavePath(tx, routes.author(was.slug))
      const { name, slug, line, biography, pictureId } = was
      const before = { name, slug, line, biography, pictureId }
      await record(tx, actor, { action: 'deleteAuthor', subject, subjectId: id, label: name, before })
      await invalidate(tx, [articlesTag])
    })
    .catch((error: unknown) => {
      // An article has come in meanwhile.
      if (isForeignKeyViolation(error)) throw invalid(NOT_EMPTY)
      throw error
    })
}
