import type { z } from 'zod'
import { articlesTag } from '../article/tags'
import { changedFields } from '../audit/changes'
import { record } from '../audit/record'
import { invalidate } from '../cache/invalidate'
import type { Db } from '../db/client'
import { ExpectedError, notAllowed, notFound } from '../errors'
import { parseInput } from '../input'
import { type Actor, mustIllustrate } from '../user/actor'
import { describeSchema } from './schema'
import { mayChange } from './uses'

/** Changes what a picture is called and what must stay in view when it is cut. Returns the new version. */
export async function describePicture(db: Db, actor: Actor, input: z.input<typeof describeSchema>): Promise<number> {
  mustIllustrate(actor)
  const { id, version, ...wanted } = parseInput(describeSchema, input)
  return db.$transaction(async (tx) => {
    const before = await tx.media.findUnique({ where: { id } })
    if (!before) throw notFound('這張圖片')
    if (!(await mayChange(tx, actor, id))) throw notAllowed('更改這張圖片，別人的文章也用了它')
    const { count } = await tx.media.updateMany({ where: { id, version }, data: { ...wanted, version: { increment: 1 } } })
    if (count !== 1) throw new ExpectedError(409, '這張圖片的資料剛被別人更新過。請複製你的文字，重新載入後再修改。')
    const changed = changedFields(before, wanted)
    if (changed) await record(tx, actor, { action: 'describePicture', subject: 'media', subjectId: id, label: before.fileName, ...changed })
    // Words are copied into articles when they are written; only how a picture is cut shows elsewhere.
    if (changed && ('focalX' in changed.after || 'focalY' in changed.after)) await invalidate(tx, [articlesTag])
    return version + 1
  })
}
