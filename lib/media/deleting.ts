import { record } from '../audit/record'
import type { Db } from '../db/client'
import { invalid, notAllowed, notFound } from '../errors'
import { enqueue } from '../jobs/outbox'
import { type Actor, canWriteAs, mustIllustrate } from '../user/actor'
import { sweepKey } from './later'
import { mayChange, usesOf } from './uses'

const NAMED = 3

function whereItStands(actor: Actor, { articles, authors, setting }: Awaited<ReturnType<typeof usesOf>>): string {
  // A title that somebody may not see is not told to them.
  const own = articles.filter(({ authorId }) => canWriteAs(actor, authorId)).slice(0, NAMED)
  const more = articles.length - own.length
  const places = [
    ...own.map(({ title }) => `《${title}》`),
    ...(more > 0 ? [own.length > 0 ? `另外${more}篇文章` : `${more}篇文章`] : []),
    ...authors.map(({ name }) => `作者「${name}」的頭像`),
    ...(setting ? ['網站的預設分享圖片'] : []),
  ]
  return places.join('、')
}

/** Deletes a picture that stands nowhere; its files go after its row, by a job. */
export async function deletePicture(db: Db, actor: Actor, id: number): Promise<void> {
  mustIllustrate(actor)
  await db.$transaction(async (tx) => {
    const row = await tx.media.findUnique({ where: { id } })
    if (!row) throw notFound('這張圖片')
    const uses = await usesOf(tx, id)
    if (uses.articles.length + uses.authors.length > 0 || uses.setting)
      throw invalid(`這張圖片仍在使用：${whereItStands(actor, uses)}。請先在那裏換走或移除，再刪除。`)
    if (!(await mayChange(tx, actor, id))) throw notAllowed('刪除這張圖片')
    await tx.media.delete({ where: { id } })
    await enqueue(tx, 'media-sweep', sweepKey(row.hash), { hash: row.hash }, new Date())
    const { fileName, alt, caption, credit, width, height } = row
    await record(tx, actor, {
      action: 'deletePicture',
      subject: 'media',
      subjectId: id,
      label: fileName,
      before: { fileName, alt, caption, credit, width, height },
    })
  })
}
