import type { z } from 'zod'
import { articlesTag } from '../article/tags'
import { changedFields } from '../audit/changes'
import { record } from '../audit/record'
import { invalidate } from '../cache/invalidate'
import { takeTurn } from '../cache/turns'
import type { Db, Tx } from '../db/client'
import { invalid, staleForm } from '../errors'
import { parseInput } from '../input'
import { type Actor, mustBeEditor } from '../user/actor'
import { savePinsSchema, saveSiteSchema } from './schema'
import { readSettings } from './settings'
import { stateName } from './site'
import { siteTag } from './tags'

const keep = (tx: Tx, key: string, value: Exclude<Parameters<Tx['setting']['create']>[0]['data']['value'], undefined>) =>
  tx.setting.upsert({ where: { key }, create: { key, value }, update: { value } })

/** Settles what stands on every page: name, description, picture for sharing and the links at the foot. */
export async function saveSite(db: Db, actor: Actor, input: z.input<typeof saveSiteSchema>): Promise<void> {
  mustBeEditor(actor, '更改網站設定')
  const { base, site } = parseInput(saveSiteSchema, input)
  await db.$transaction(async (tx) => {
    await takeTurn(tx, 'settings')
    const { pins: _, ...was } = await readSettings(tx)
    if (stateName(was) !== base) throw staleForm('網站設定')
    const { sharePicture } = site
    if (sharePicture !== null && !(await tx.media.findUnique({ where: { id: sharePicture }, select: { id: true } })))
      throw invalid('分享圖片已不在媒體庫內，請換一張。')
    const changed = changedFields({ ...was }, site)
    if (!changed) return
    await keep(tx, 'name', site.name)
    await keep(tx, 'description', site.description)
    // A JSON column of its own cannot hold null; 0 is nobody's id, and reads as none.
    await keep(tx, 'sharePicture', sharePicture ?? 0)
    await keep(tx, 'footerLinks', site.footerLinks)
    await record(tx, actor, { action: 'saveSite', subject: 'settings', label: site.name, ...changed })
    await invalidate(tx, [siteTag])
  })
}

/** Pins these articles to the head of the front page, in this order. Only what is published, or will be, can be pinned anew. */
export async function savePins(db: Db, actor: Actor, input: z.input<typeof savePinsSchema>): Promise<void> {
  mustBeEditor(actor, '置頂文章')
  const { base, ids } = parseInput(savePinsSchema, input)
  await db.$transaction(async (tx) => {
    await takeTurn(tx, 'settings')
    const { pins } = await readSettings(tx)
    if (stateName(pins) !== base) throw staleForm('置頂文章')
    if (ids.join() === pins.join()) return
    const articles = await tx.article.findMany({
      where: { id: { in: [...ids, ...pins] } },
      select: { id: true, title: true, status: true },
    })
    const byId = new Map(articles.map((article) => [article.id, article]))
    for (const id of ids.filter((each) => !pins.includes(each))) {
      const article = byId.get(id)
      if (!article) throw invalid(`找不到編號${id}的文章，請檢查編號。`)
      if (article.status !== 'published') throw invalid(`《${article.title}》還沒有發佈，或者已經撤回，不可以置頂。`)
    }
    await keep(tx, 'pins', ids)
    const named = (list: readonly number[]) => ({ pins: list.map((id) => `${id} ${byId.get(id)?.title ?? ''}`.trim()) })
    await record(tx, actor, { action: 'savePins', subject: 'settings', before: named(pins), after: named(ids) })
    await invalidate(tx, [siteTag, articlesTag])
  })
}
