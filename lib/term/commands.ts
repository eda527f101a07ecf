import type { z } from 'zod'
import { changedFields } from '../audit/changes'
import { record } from '../audit/record'
import { invalidate } from '../cache/invalidate'
import type { Db, Tx } from '../db/client'
import { isUniqueViolation } from '../db/errors'
import { invalid, notFound, staleForm } from '../errors'
import { parseInput } from '../input'
import { type Actor, mustBeEditor } from '../user/actor'
import { deleteTermSchema, termSchema, updateTermSchema } from './schema'
import { termsTag } from './tags'

const subject = 'term'
const THIS = '這個詞條'

async function mustStand(tx: Tx, id: number, version: number) {
  const was = await tx.term.findUnique({ where: { id } })
  if (!was) throw notFound(THIS)
  if (was.version !== version) throw staleForm(THIS)
  return was
}

/** Says how a word is written in Simplified Chinese; with nothing said, it is kept as it is. Returns the entry's id. */
export async function addTerm(db: Db, actor: Actor, input: z.input<typeof termSchema>): Promise<number> {
  mustBeEditor(actor, '新增詞條')
  const term = parseInput(termSchema, input)
  return db
    .$transaction(async (tx) => {
      const { id } = await tx.term.create({ data: term })
      await record(tx, actor, { action: 'addTerm', subject, subjectId: id, label: term.traditional, after: term })
      await invalidate(tx, [termsTag])
      return id
    })
    .catch((error: unknown) => {
      if (isUniqueViolation(error)) throw invalid('這個字詞已經有詞條，請在下面修改。')
      throw error
    })
}

/** Writes a word otherwise from now on. */
export async function updateTerm(db: Db, actor: Actor, input: z.input<typeof updateTermSchema>): Promise<void> {
  mustBeEditor(actor, '修改詞條')
  const { id, version, simplified } = parseInput(updateTermSchema, input)
  await db.$transaction(async (tx) => {
    const was = await mustStand(tx, id, version)
    const changed = changedFields(was, { simplified })
    if (!changed) return
    const { count } = await tx.term.updateMany({ where: { id, version }, data: { simplified, version: { increment: 1 } } })
    if (count !== 1) throw staleForm(THIS)
    await record(tx, actor, { action: 'updateTerm', subject, subjectId: id, label: was.traditional, ...changed })
    await invalidate(tx, [termsTag])
  })
}

/** The word is converted like any other again. */
export async function deleteTerm(db: Db, actor: Actor, input: z.input<typeof deleteTermSchema>): Promise<void> {
  mustBeEditor(actor, '刪除詞條')
  const { id, version } = parseInput(deleteTermSchema, input)
  await db.$transaction(async (tx) => {
    const { traditional, simplified } = await mustStand(tx, id, version)
    const { count } = await tx.term.deleteMany({ where: { id, version } })
    if (count !== 1) throw staleForm(THIS)
    const before = { traditional, simplified }
    await record(tx, actor, { action: 'deleteTerm', subject, subjectId: id, label: traditional, before })
    await invalidate(tx, [termsTag])
  })
}
