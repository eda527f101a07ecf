import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { createDraft, publishArticle, withdrawArticle } from '../article/commands'
import { findPinnable, listPinned } from '../article/queries'
import { createAuthor } from '../author/commands'
import type { Db } from '../db/client'
import { testDb } from '../db/test-db'
import { createSection } from '../section/commands'
import { SYSTEM } from '../user/actor'
import { actorOf, lastEntry, NEWSROOM_ROLES, refused } from '../user/test-roles'
import { savePins, saveSite } from './commands'
import { getPins, getSite, getSiteForm } from './queries'
import { type SiteForm, stateName } from './site'

let db: Db
const editor = actorOf('editor')

beforeEach(async () => {
  const own = await testDb()
  onTestFinished(own.close)
  db = own.db
})

async function save(changes: Partial<SiteForm>, role = editor): Promise<void> {
  const form = await getSiteForm()
  await saveSite(db, role, { base: stateName(form), site: { ...form, ...changes } })
}

describe('settings', () => {
  it.each(NEWSROOM_ROLES)('%s saves them: %s', async (role, allowed) => {
    const act = () => save({ name: '南風日報' }, actorOf(role))
    if (allowed) await act()
    else await refused(db, 403, act)
    expect((await getSite()).name === '南風日報').toBe(allowed)
  })

  it('stand on every page, and only what changed is recorded', async () => {
    const links = [
      { name: '關於', address: '/section/about' },
      { name: '報料', address: 'https://example.com/tips?a=1' },
    ]
    await save({ description: '南風吹來的消息。', footerLinks: links })
    expect(await getSite()).toMatchObject({ description: '南風吹來的消息。', footerLinks: links, sharePicture: null })
    const entry = await lastEntry(db)
    expect(entry).toMatchObject({ action: 'saveSite', subject: 'settings', after: { description: '南風吹來的消息。', footerLinks: links } })
    expect(Object.keys(entry?.after as object)).toEqual(['description', 'footerLinks'])
    await save({})
    expect(await lastEntry(db)).toEqual(entry)
  })

  it('that are stale or malformed are refused', async () => {
    const form = await getSiteForm()
    await save({ name: '甲報' })
    await refused(db, 409, () => saveSite(db, editor, { base: stateName(form), site: { ...form, name: '乙報' } }))
    const link = (address: string) => ({ footerLinks: [{ name: '連結', address }] })
    const wrongs = [
      { name: '' },
      { name: '長'.repeat(41) },
      { description: '' },
      { sharePicture: 999 },
      { footerLinks: Array.from({ length: 13 }, () => ({ name: '連結', address: '/' })) },
      { footerLinks: [{ name: '', address: '/' }] },
      ...['javascript:alert(1)', 'http://example.com', '//evil.example', 'https://', 'example.com', ''].map(link),
    ]
    for (const wrong of wrongs) await refused(db, 422, () => save(wrong))
  })

  it('that are kept in a form nobody wrote give way to what holds without them', async () => {
    await db.setting.createMany({
      data: [
        { key: 'name', value: 7 },
        { key: 'footerLinks', value: [{ name: '壞', address: 'javascript:alert(1)' }] },
      ],
    })
    expect(await getSite()).toMatchObject({ name: '往下看', footerLinks: [] })
  })
})

describe('pins', () => {
  const ids: number[] = []
  beforeEach(async () => {
    ids.length = 0
    const sectionId = await createSection(db, SYSTEM, { slug: 'now', name: '即時' })
    const authorId = await createAuthor(db, SYSTEM, { slug: 'newsroom', name: '編輯部' })
    const body = { type: 'doc' as const, content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text: '內文。' }] }] }
    for (const title of ['一', '二', '三', '四', '五', '六', '草稿']) {
      const id = await createDraft(db, SYSTEM, { title, body, sectionId, authorId })
      ids.push(id)
      if (title !== '草稿') await publishArticle(db, SYSTEM, { id, version: 1, publishedAt: new Date(Date.now() - 10_000 + 1_000 * id) })
    }
  })
  const pin = async (chosen: number[], role = editor) => savePins(db, role, { base: (await getPins(new Date())).base, ids: chosen })
  const some = (...indexes: number[]) => indexes.map((index) => ids[index] ?? 0)

  it.each(NEWSROOM_ROLES)('%s chooses them: %s', async (role, allowed) => {
    const act = () => pin(some(0), actorOf(role))
    if (allowed) await act()
    else await refused(db, 403, act)
    expect((await listPinned()).map(({ title }) => title)).toEqual(allowed ? ['一'] : [])
  })

  it('lead the front page in their order as long as they are public', async () => {
    await pin(some(2, 0))
    expect((await listPinned()).map(({ title }) => title)).toEqual(['三', '一'])
    expect(await lastEntry(db)).toMatchObject({
      before: { pins: [] },
      after: { pins: some(2, 0).map((id, index) => `${id} ${'三一'[index]}`) },
    })
    await withdrawArticle(db, SYSTEM, { id: ids[2] ?? 0, version: 2, notice: '撤回。' })
    expect((await listPinned()).map(({ title }) => title)).toEqual(['一'])
    expect((await getPins(new Date())).pins.map(({ hidden }) => hidden)).toEqual(['已撤回', null])
    await pin(some(2, 0, 1))
    await pin(some(1))
    expect((await listPinned()).map(({ title }) => title)).toEqual(['二'])
  })

  it('that are stale, too many, twice the same, unpublished or nobody’s are refused', async () => {
    const { base } = await getPins(new Date())
    await pin(some(0))
    await refused(db, 409, () => savePins(db, editor, { base, ids: some(1) }))
    for (const wrong of [some(0, 1, 2, 3, 4, 5), some(0, 0), some(0, 6), [999]]) await refused(db, 422, () => pin(wrong))
  })

  it('are found by number and by words, if they are public', async () => {
    expect((await findPinnable(String(ids[0]))).map(({ title }) => title)).toEqual(['一'])
    expect((await findPinnable('三')).map(({ title }) => title)).toEqual(['三'])
    expect([await findPinnable('草稿'), await findPinnable(' ')]).toEqual([[], []])
  })
})
