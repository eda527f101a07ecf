import { record } from '../audit/record'
import type { Db } from '../db/client'
import { invalid, notFound } from '../errors'
import { enqueue } from '../jobs/outbox'
import { type Actor, mustBeEditor } from '../user/actor'
import { sweepKey } from './later'
import { usesOf } from './uses'

const NAMED = 3

function whereItStands({ articles, authors, setting }: Awaited<ReturnType<typeof usesOf>>): string {
  const more = articles.length - NAMED
  const places = [
    ...articles.slice(0, NAMED).map(({ title }) => `《${title}》`),
    ...(more > 0 ? [`另外${more}篇文章`] : []),
    ...authors.map(({ name }) => `作者「${name}」的頭像`),
    ...(setting ? ['網站的預設分享圖片'] : []),
  ]
  return places.join('、')
}

/**
 * Deletes a picture that stands nowhere; its files go after its row, by a job. Only for those who run the newsroom: whose a picture
 * is that nobody shows yet, nothing says.
 */
export async function deletePicture(db: Db, actor: Actor, id: number): Promise<void> {
  mustBeEditor(actor, '刪除圖片')
  await db.$transaction(async (tx) => {
    const row = await tx.media.findUnique({ where: { id } })
    if (!row) throw notFound('這張圖片')
    const uses = await usesOf(tx, id)
    if (uses.articles.length + uses.authors.length > 0 || uses.setting)
      throw invalid(`這張圖片仍在使用：${whereItStands(uses)}。請先在那裏換走或移除，再刪除。`)
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
