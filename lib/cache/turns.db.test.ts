import { beforeEach, expect, it, onTestFinished, vi } from 'vitest'
import { createDraft, saveDraft } from '../article/commands'
import { publishArticle } from '../article/publishing'
import { createAuthor } from '../author/commands'
import type { Db, Tx } from '../db/client'
import { postgresqlOnly, testDb } from '../db/test-db'
import { addRedirect, deleteRedirect } from '../redirect/commands'
import { createSection, orderSections } from '../section/commands'
import { savePins, saveSite } from '../site/commands'
import { readSettings } from '../site/settings'
import { stateName } from '../site/site'
import { deleteTag, mergeTag, renameTag } from '../tag/commands'
import { SYSTEM } from '../user/actor'
import { invalidate } from './invalidate'

interface Newsroom {
  db: Db
  sections: number[]
  article: number
  harbour: number
  redirect: number
}

let room: Newsroom
beforeEach(async () => {
  const { db, close } = await testDb()
  onTestFinished(close)
  const sections: number[] = []
  for (const slug of ['a', 'b', 'c']) sections.push(await createSection(db, SYSTEM, { slug, name: slug }))
  const authorId = await createAuthor(db, SYSTEM, { slug: 'newsroom', name: '編輯部' })
  const article = await createDraft(db, SYSTEM, { ...content, sectionId: sections[0] ?? 0, authorId })
  await publishArticle(db, SYSTEM, { id: article, version: 1 })
  const { id: harbour } = await db.tag.findUniqueOrThrow({ where: { slug: '海港' } })
  const redirect = await addRedirect(db, SYSTEM, { from: '/old', to: '/archive' })
  await savePins(db, SYSTEM, { base: stateName([]), ids: [article] })
  room = { db, sections, article, harbour, redirect }
  await site(room, '初名')
})

const content = {
  title: '一篇',
  tags: ['海港', '維港'],
  body: { type: 'doc' as const, content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text: '內文。' }] }] },
}
const shown = { name: '海港', articles: 1 }

const rename = ({ db, harbour: id }: Newsroom) => renameTag(db, SYSTEM, { id, from: '海港', name: '海濱', slug: '海濱' })
const merge = ({ db, harbour: id }: Newsroom) => mergeTag(db, SYSTEM, { id, from: shown, into: '維港' })
const remove = ({ db, harbour: id }: Newsroom) => deleteTag(db, SYSTEM, { id, from: shown })
const order = ({ db, sections: from }: Newsroom) => orderSections(db, SYSTEM, { from, to: from.toReversed() })
const site = async ({ db }: Newsroom, name = '往下看') => {
  const { pins: _, ...was } = await readSettings(db)
  return saveSite(db, SYSTEM, { base: stateName(was), site: { ...was, name } })
}

/** What somebody else has written, who has yet to invalidate. */
const pair = (tx: Tx, { article }: Newsroom) => tx.articleTag.updateMany({ where: { articleId: article }, data: { publishedAt: null } })
const tag = (tx: Tx, { harbour }: Newsroom) => tx.tag.update({ where: { id: harbour }, data: { slug: '海港' } })
const redirects = (tx: Tx) => tx.redirect.updateMany({ data: { createdAt: new Date() } })
const setting = (tx: Tx) => tx.setting.updateMany({ data: { updatedAt: new Date() } })

postgresqlOnly('no two wait for each other', () => {
  const waiting = async ({ db }: Newsroom) => {
    const [row] = await db.$queryRawUnsafe<{ count: bigint }[]>(
      "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'",
    )
    return Number(row?.count)
  }

  it.each<[string, (tx: Tx, newsroom: Newsroom) => Promise<unknown>, (newsroom: Newsroom) => Promise<unknown>]>([
    ['a tag is renamed', tag, rename],
    ['a tag is merged', pair, merge],
    ['a tag is deleted', pair, remove],
    [
      'sections are put in order',
      (tx, { sections }) => tx.section.update({ where: { id: sections[2] }, data: { description: '丙' } }),
      order,
    ],
    ['a redirect is added', redirects, ({ db }) => addRedirect(db, SYSTEM, { from: '/archive', to: '/' })],
    ['a redirect is deleted', redirects, ({ db, redirect: id }) => deleteRedirect(db, SYSTEM, { id })],
    ['the site is settled', setting, (newsroom) => site(newsroom)],
    ['articles are pinned', setting, ({ db, article }) => savePins(db, SYSTEM, { base: stateName([article]), ids: [] })],
  ])('while %s over what somebody else has written', async (_, hold, act) => {
    let acting: Promise<unknown> = Promise.resolve()
    const other = room.db.$transaction(async (tx) => {
      await hold(tx, room)
      acting = act(room)
      await vi.waitFor(async () => expect(await waiting(room)).toBe(1), { timeout: 5_000 })
      await invalidate(tx, ['articles', 'site'])
    })
    await other
    await acting
    expect((await Promise.allSettled([other, acting])).map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled'])
  })

  it('an article that is saved with a tag while it is merged has the other one', async () => {
    const { db, harbour } = room
    const draft = await db.article.findFirstOrThrow()
    const id = await createDraft(db, SYSTEM, { ...content, tags: [], sectionId: draft.sectionId, authorId: draft.authorId })
    let merging: Promise<unknown> = Promise.resolve()
    await db.$transaction(async (tx) => {
      await tx.articleTag.create({ data: { articleId: id, tagId: harbour } })
      merging = mergeTag(db, SYSTEM, { id: harbour, from: { name: '海港', articles: 2 }, into: '維港' })
      await vi.waitFor(async () => expect(await waiting(room)).toBe(1), { timeout: 5_000 })
    })
    await merging
    expect((await db.articleTag.findMany({ where: { articleId: id }, include: { tag: true } })).map((row) => row.tag.name)).toEqual([
      '維港',
    ])
  })
})

it('of two who order sections at once, one is told that the order is another by now', async () => {
  const { db, sections: from } = room
  const [a, b, c] = from as [number, number, number]
  const answers = await Promise.allSettled([
    orderSections(db, SYSTEM, { from, to: [b, a, c] }),
    orderSections(db, SYSTEM, { from, to: [a, c, b] }),
  ])
  const [refused, ...more] = answers.filter((answer) => answer.status === 'rejected')
  expect([refused?.reason.status, more.length]).toEqual([409, 0])
  const positions = (await db.section.findMany({ orderBy: { position: 'asc' } })).map(({ id }) => id)
  expect([[b, a, c].join(), [a, c, b].join()]).toContain(positions.join())
})

it('two tags that are each merged into the other at once become one, and no redirect leads to nothing', async () => {
  const { db, harbour, article } = room
  const { id: victoria } = await db.tag.findUniqueOrThrow({ where: { slug: '維港' } })
  const answers = await Promise.allSettled([
    mergeTag(db, SYSTEM, { id: harbour, from: shown, into: '維港' }),
    mergeTag(db, SYSTEM, { id: victoria, from: { name: '維港', articles: 1 }, into: '海港' }),
  ])
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  const [left, ...more] = await db.tag.findMany({ include: { articles: true } })
  expect([left?.articles.map(({ articleId }) => articleId), more]).toEqual([[article], []])
  const moved = await db.redirect.findMany({ where: { from: { startsWith: '/tag/' } } })
  expect(moved.map(({ to }) => to)).toEqual([`/tag/${left?.slug}`])
})

it('many who change the newsroom at once all hear yes, or that it is another by now', async () => {
  const { db, article } = room
  const { sectionId, authorId } = await db.article.findUniqueOrThrow({ where: { id: article } })
  const drafts = await Promise.all(Array.from({ length: 3 }, () => createDraft(db, SYSTEM, { ...content, sectionId, authorId })))
  const answers = await Promise.allSettled([
    ...drafts.map((id) => saveDraft(db, SYSTEM, { id, version: 1, content: { ...content, tags: ['維港'], sectionId, authorId } })),
    rename(room),
    merge(room),
    order(room),
    site(room),
    savePins(db, SYSTEM, { base: stateName([article]), ids: [] }),
    addRedirect(db, SYSTEM, { from: '/gone', to: '/archive' }),
    createSection(db, SYSTEM, { slug: 'd', name: '丁' }),
  ])
  const failed = answers.filter((answer) => answer.status === 'rejected')
  expect(failed.map(({ reason }) => reason.status ?? reason).filter((status) => status !== 409 && status !== 422)).toEqual([])
})
