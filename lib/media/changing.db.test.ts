import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { readView } from '../article/queries'
import { COUNTER } from '../cache/tag-state'
import type { Db } from '../db/client'
import { postgresqlOnly, testDb } from '../db/test-db'
import { handlers } from '../jobs/handlers'
import { runDueJobs } from '../jobs/runner'
import { SYSTEM } from '../user/actor'
import { storePicture } from './commands'
import { deletePicture } from './deleting'
import { describePicture } from './describing'
import { findMedia } from './files'
import { SHARE_PICTURE_KEY } from './media'
import { replacePicture } from './replacing'
import { newPicture, smallNewsroom } from './test-media'
import { setMediaUses } from './uses'

let db: Db
let room: Awaited<ReturnType<typeof smallNewsroom>>
let id: number
let hash: string

const store = async (fileName = '電車.jpg') => storePicture(db, SYSTEM, { bytes: await newPicture(320, 320), fileName })

beforeEach(async () => {
  const own = await testDb()
  onTestFinished(own.close)
  db = own.db
  room = await smallNewsroom(db)
  ;({ id, hash } = await store())
})

const words = { alt: '一班電車', caption: '近午夜的電車。', credit: '攝影：深喉', focalX: 0.5, focalY: 0.5 }
const soon = () => new Date(Date.now() + 1_000)
const seq = async () => (await db.cacheTag.findUnique({ where: { tag: COUNTER } }))?.seq
const logged = (action: string) => db.auditEntry.count({ where: { action } })

describe('describing', () => {
  it.each(['owner', 'editor', 'author', 'contributor'] as const)('%s describes a picture that nobody else uses', async (role) => {
    await room.publishWith({ id, hash }, '我的文章')
    expect(await describePicture(db, room.actors[role], { id, version: 1, ...words })).toBe(2)
    expect(await db.media.findUnique({ where: { id } })).toMatchObject({ ...words, version: 2 })
    expect(await db.auditEntry.findFirst({ where: { action: 'describePicture' } })).toMatchObject({
      before: { alt: '', caption: '', credit: '' },
      after: { alt: words.alt, caption: words.caption, credit: words.credit },
    })
  })

  it('is refused to others where somebody else uses it, and to whoever writes under no name', async () => {
    await room.publishWith({ id, hash }, '別人的文章', room.theirs)
    for (const role of ['author', 'contributor', 'stranger'] as const)
      await expect(describePicture(db, room.actors[role], { id, version: 1, ...words })).rejects.toMatchObject({ status: 403 })
    expect(await db.media.findUnique({ where: { id } })).toMatchObject({ alt: '', version: 1 })
    expect(await logged('describePicture')).toBe(0)
  })

  it('refuses what is based on an older version (409), and a point outside', async () => {
    await describePicture(db, SYSTEM, { id, version: 1, ...words })
    await expect(describePicture(db, SYSTEM, { id, version: 1, ...words, alt: '別的' })).rejects.toMatchObject({ status: 409 })
    await expect(describePicture(db, SYSTEM, { id, version: 2, ...words, focalX: 1.5 })).rejects.toMatchObject({ status: 422 })
    await expect(describePicture(db, SYSTEM, { id: 999, version: 1, ...words })).rejects.toMatchObject({ status: 404 })
    expect(await db.media.findUnique({ where: { id } })).toMatchObject({ alt: words.alt, version: 2 })
  })

  it('shows readers another crop at once, and does not trouble them for words', async () => {
    const article = await room.publishWith({ id, hash }, '我的文章')
    const before = await seq()
    await describePicture(db, SYSTEM, { id, version: 1, ...words })
    expect(await seq()).toBe(before)
    expect((await readView(article, soon()))?.picture).not.toHaveProperty('focal')
    await describePicture(db, SYSTEM, { id, version: 2, ...words, focalY: 0.1 })
    expect(await seq()).toBe((before ?? 0) + 1)
    expect((await readView(article, soon()))?.picture?.focal).toBe('20')
  })
})

describe('replacing', () => {
  it.each(['owner', 'editor'] as const)('%s puts another picture in its place everywhere', async (role) => {
    await describePicture(db, SYSTEM, { id, version: 1, ...words })
    const article = await room.publishWith({ id, hash }, '我的文章')
    const other = await room.publishWith(await store('另一張.jpg'), '另一篇')
    const content = {
      title: '改寫中',
      picture: { mediaId: id },
      sharePictureId: id,
      body: { content: [{ type: 'figure', attrs: { media: hash } }] },
    }
    await db.workingCopy.create({ data: { articleId: article, content } })
    await db.article.update({ where: { id: article }, data: { sharePictureId: id } })
    await db.author.update({ where: { id: room.mine }, data: { pictureId: id } })
    await db.setting.create({ data: { key: SHARE_PICTURE_KEY, value: id } })
    const next = await store('新.jpg')
    const versions = await db.article.findMany({ select: { id: true, version: true }, orderBy: { id: 'asc' } })
    expect(await replacePicture(db, room.actors[role], { id, byId: next.id })).toBe(1)

    const view = await readView(article, soon())
    expect(view?.picture).toMatchObject({ hash: next.hash, alt: '圖' })
    expect(Object.keys(view?.pictures ?? {})).toEqual([next.hash])
    expect(await db.article.findUnique({ where: { id: article } })).toMatchObject({ pictureId: next.id, sharePictureId: next.id })
    expect((await db.workingCopy.findUniqueOrThrow({ where: { articleId: article } })).content).toEqual({
      title: '改寫中',
      picture: { mediaId: next.id },
      sharePictureId: next.id,
      body: { content: [{ type: 'figure', attrs: { media: next.hash } }] },
    })
    expect(await db.author.findUnique({ where: { id: room.mine } })).toMatchObject({ pictureId: next.id, version: 2 })
    expect(await db.setting.findUnique({ where: { key: SHARE_PICTURE_KEY } })).toMatchObject({ value: next.id })
    expect(await db.mediaUse.findMany({ where: { articleId: article } })).toEqual([{ articleId: article, mediaId: next.id }])
    expect(await db.media.findUnique({ where: { id: next.id } })).toMatchObject({ alt: words.alt, credit: words.credit })
    // Only what showed it has a new version; the old picture stays, and may now be deleted.
    expect(await db.article.findMany({ select: { id: true, version: true }, orderBy: { id: 'asc' } })).toEqual(
      versions.map((each) => (each.id === article ? { ...each, version: each.version + 1 } : each)),
    )
    expect(other).not.toBe(article)
    expect(await db.cacheTag.count({ where: { tag: { in: [`article:${article}`, 'articles', 'site'] } } })).toBe(3)
    expect(await logged('replacePicture')).toBe(1)
    await deletePicture(db, SYSTEM, id)
  })

  it('an article that showed both shows one, and keeps one use', async () => {
    const next = await store('新.jpg')
    const article = await room.publishWith({ id, hash }, '兩張圖')
    await db.$transaction((tx) => setMediaUses(tx, article, [id, next.id, next.id]))
    await replacePicture(db, SYSTEM, { id, byId: next.id })
    expect(await db.mediaUse.findMany({ where: { articleId: article } })).toEqual([{ articleId: article, mediaId: next.id }])
  })

  it('is refused to everybody else, by itself and by nothing', async () => {
    const next = await store('新.jpg')
    const article = await room.publishWith({ id, hash }, '我的文章')
    for (const role of ['author', 'contributor', 'stranger'] as const)
      await expect(replacePicture(db, room.actors[role], { id, byId: next.id })).rejects.toMatchObject({ status: 403 })
    await expect(replacePicture(db, SYSTEM, { id, byId: id })).rejects.toMatchObject({ status: 422 })
    await expect(replacePicture(db, SYSTEM, { id, byId: 999 })).rejects.toMatchObject({ status: 404 })
    expect((await readView(article, soon()))?.picture?.hash).toBe(hash)
    expect(await logged('replacePicture')).toBe(0)
  })
})

describe('deleting', () => {
  it.each(['owner', 'editor'] as const)('%s deletes what stands nowhere, and its files go', async (role) => {
    await deletePicture(db, room.actors[role], id)
    expect(await db.media.count()).toBe(0)
    expect(await logged('deletePicture')).toBe(1)
    expect(await findMedia(`${hash}/320.jpg`)).not.toBeNull()
    await runDueJobs(db, handlers, { clock: () => soon() })
    expect(await findMedia(`${hash}/320.jpg`)).toBeNull()
  })

  it.each(['author', 'contributor', 'stranger'] as const)('is refused to %s, who hears nothing of where it stands', async (role) => {
    const refused = { status: 403, message: '你沒有權限刪除圖片。' }
    await expect(deletePicture(db, room.actors[role], id)).rejects.toMatchObject(refused)
    await room.publishWith({ id, hash }, '別人的秘密', room.theirs)
    await expect(deletePicture(db, room.actors[role], id)).rejects.toMatchObject(refused)
    expect([await db.media.count(), await logged('deletePicture')]).toEqual([1, 0])
  })

  it('is refused while it is used, and says where', async () => {
    for (const title of ['一', '二', '三', '四', '五']) await room.publishWith({ id, hash }, title)
    await expect(deletePicture(db, room.actors.editor, id)).rejects.toMatchObject({
      status: 422,
      message: '這張圖片仍在使用：《五》、《四》、《三》、另外2篇文章。請先在那裏換走或移除，再刪除。',
    })
    expect(await db.media.count()).toBe(1)
  })

  it.each([
    ['an article’s share card', () => publishAndSet({ sharePictureId: id, pictureId: null }), '《分享》'],
    ['an author', () => db.author.update({ where: { id: room.mine }, data: { pictureId: id } }), '作者「深喉」的頭像'],
    ['the site', () => db.setting.create({ data: { key: SHARE_PICTURE_KEY, value: id } }), '網站的預設分享圖片'],
  ])('is refused while %s shows it', async (_, use, where) => {
    await use()
    await expect(deletePicture(db, SYSTEM, id)).rejects.toThrow(where)
  })
})

async function publishAndSet(data: { sharePictureId: number; pictureId: null }) {
  const article = await room.publishWith(await store('另一張.jpg'), '分享')
  await db.article.update({ where: { id: article }, data })
}

postgresqlOnly('while somebody saves an article', () => {
  it('its picture is not replaced, and what they write stays', async () => {
    const next = await store('新.jpg')
    const article = await room.publishWith({ id, hash }, '同時')
    const waiting = async () =>
      db.$queryRaw<unknown[]>`SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`
    const replacing = await db.$transaction(async (tx) => {
      const body = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: '剛剛寫的。' }] }] }
      await tx.article.update({ where: { id: article }, data: { body, version: { increment: 1 } } })
      const started = replacePicture(db, SYSTEM, { id, byId: next.id }).catch((error: unknown) => error)
      await vi.waitFor(async () => expect(await waiting()).toHaveLength(1))
      return { started }
    })
    expect(await replacing.started).toMatchObject({ status: 409 })
    expect(JSON.stringify(await db.article.findUnique({ where: { id: article } }))).toContain('剛剛寫的。')
  })
})
