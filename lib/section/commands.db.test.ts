import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { createDraft } from '../article/commands'
import { createAuthor } from '../author/commands'
import type { Db } from '../db/client'
import { testDb } from '../db/test-db'
import { findMoved } from '../redirect/queries'
import { getSite } from '../site/queries'
import { SYSTEM } from '../user/actor'
import { actorOf, lastEntry, NEWSROOM_ROLES, refused } from '../user/test-roles'
import { createSection, deleteSection, orderSections, updateSection } from './commands'

let db: Db
let id: number
const section = { slug: 'world', name: '大視野', disclaimer: '文責自負' }
const editor = actorOf('editor')

beforeEach(async () => {
  const own = await testDb()
  onTestFinished(own.close)
  db = own.db
  id = await createSection(db, SYSTEM, section)
})

const names = async () => (await getSite()).sections.map(({ name }) => name)

it.each(NEWSROOM_ROLES)('%s runs sections: %s', async (role, allowed) => {
  const actor = actorOf(role)
  const acts = [
    () => createSection(db, actor, { slug: 'life', name: '生活' }),
    () => updateSection(db, actor, { id, version: 1, section: { ...section, name: '世界' } }),
    async () => {
      const from = (await db.section.findMany({ orderBy: { position: 'asc' } })).map((each) => each.id)
      await orderSections(db, actor, { from, to: from.toReversed() })
    },
    () => deleteSection(db, actor, { id, version: allowed ? 2 : 1 }),
  ]
  for (const act of acts) {
    if (allowed) await act()
    else await refused(db, 403, act)
  }
  expect(await names()).toEqual(allowed ? ['生活'] : ['大視野'])
})

describe('changing a section', () => {
  it('leads from the old address to the new one, and records only what changed', async () => {
    await updateSection(db, editor, { id, version: 1, section: { ...section, slug: 'Globe', authorsPublish: true } })
    expect(await findMoved('/section/world')).toBe('/section/globe')
    expect(await lastEntry(db)).toMatchObject({
      name: 'editor',
      action: 'updateSection',
      subject: 'section',
      subjectId: id,
      label: '大視野',
      before: { slug: 'world', authorsPublish: false },
      after: { slug: 'globe', authorsPublish: true },
    })
    await updateSection(db, editor, { id, version: 2, section: { ...section, authorsPublish: true } })
    expect(await findMoved('/section/globe')).toBe('/section/world')
    expect(await findMoved('/section/world')).toBeNull()
  })

  it('leaves articles the disclaimer of their time', async () => {
    const authorId = await createAuthor(db, SYSTEM, { slug: 'a', name: '甲' })
    const body = { type: 'doc' as const, content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text: '內文。' }] }] }
    const article = await createDraft(db, SYSTEM, { title: '舊文', body, sectionId: id, authorId })
    await db.article.update({ where: { id: article }, data: { status: 'published', publishedAt: new Date(0), disclaimer: '文責自負' } })
    await updateSection(db, editor, { id, version: 1, section: { ...section, disclaimer: '新的字句' } })
    expect(await db.article.findUnique({ where: { id: article } })).toMatchObject({ disclaimer: '文責自負' })
    await refused(db, 422, () => deleteSection(db, editor, { id, version: 2 }))
  })

  it('refuses what is stale, taken, missing or malformed', async () => {
    await createSection(db, SYSTEM, { slug: 'life', name: '生活' })
    await refused(db, 409, () => updateSection(db, editor, { id, version: 2, section: { ...section, name: '世界' } }))
    await refused(db, 409, () => deleteSection(db, editor, { id, version: 2 }))
    await refused(db, 422, () => updateSection(db, editor, { id, version: 1, section: { ...section, slug: 'life' } }))
    await refused(db, 422, () => createSection(db, editor, { slug: 'life', name: '人生' }))
    await refused(db, 404, () => updateSection(db, editor, { id: 999, version: 1, section }))
    for (const wrong of [{ slug: 'a b' }, { slug: '' }, { slug: '-a' }, { name: '' }, { name: '長'.repeat(21) }, { disclaimer: ' ' }])
      await refused(db, 422, () => updateSection(db, editor, { id, version: 1, section: { ...section, ...wrong } }))
  })

  it('writes nothing when nothing changed', async () => {
    const entry = await lastEntry(db)
    await updateSection(db, editor, { id, version: 1, section })
    expect(await lastEntry(db)).toEqual(entry)
    expect(await db.section.findUnique({ where: { id } })).toMatchObject({ version: 1 })
  })
})

describe('the order of sections', () => {
  it('is saved whole, and only on top of the order that was seen', async () => {
    const [two, three] = [
      await createSection(db, SYSTEM, { slug: 'b', name: '乙' }),
      await createSection(db, SYSTEM, { slug: 'c', name: '丙' }),
    ]
    await orderSections(db, editor, { from: [id, two, three], to: [three, id, two] })
    expect(await names()).toEqual(['丙', '大視野', '乙'])
    expect(await lastEntry(db)).toMatchObject({
      action: 'orderSections',
      before: { order: ['大視野', '乙', '丙'] },
      after: { order: ['丙', '大視野', '乙'] },
    })
    await refused(db, 409, () => orderSections(db, editor, { from: [id, two, three], to: [id, three, two] }))
    for (const to of [
      [three, id],
      [three, id, id],
      [three, id, two, 999],
    ])
      await refused(db, 422, () => orderSections(db, editor, { from: [three, id, two], to }))
    await createSection(db, SYSTEM, { slug: 'd', name: '丁' })
    expect(await names()).toEqual(['丙', '大視野', '乙', '丁'])
  })
})
