import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '../user/actor'
import { saveDraft } from './commands'
import { restoreRevision } from './restoring'
import type { Reason } from './revision'
import { getComparison, getCurrentText, getRevision, listRevisions } from './revision-queries'
import { addRevision, KEPT } from './revisions'
import { draftSchema } from './schema'
import { contentFor, type Desk, draftIn, later, NOW, openDesk } from './test-desk'

let desk: Desk
let id: number
beforeEach(async () => {
  desk = await openDesk()
  id = await draftIn(desk, 'news', '初稿')
})
afterEach(() => desk.close())

const DAY = 24 * 60
const content = (title: string) => draftSchema.parse(contentFor(desk, title))
const keep = (reason: Reason, title: string, minutes: number, actor: Actor = desk.author) =>
  desk.db.$transaction((tx) => addRevision(tx, actor, id, reason, content(title), later(minutes)))
const kept = async () =>
  (await desk.db.revision.findMany({ where: { articleId: id }, orderBy: { id: 'asc' } })).map(({ reason, title }) => `${reason} ${title}`)

describe('a revision', () => {
  it('is kept every five minutes of what a desk saves by itself', async () => {
    await keep('autosave', '甲', 10)
    await keep('autosave', '乙', 12)
    await keep('autosave', '丙', 14.9)
    await keep('autosave', '丁', 15)
    expect(await kept()).toEqual(['autosave 初稿', 'autosave 甲', 'autosave 丁'])
  })

  it('of another person’s desk is kept at once', async () => {
    await keep('autosave', '甲', 10)
    await keep('autosave', '乙', 11, desk.editor)
    await keep('autosave', '丙', 12, desk.author)
    expect(await kept()).toEqual(['autosave 初稿', 'autosave 甲', 'autosave 乙', 'autosave 丙'])
  })

  it('that says nothing new is not kept twice', async () => {
    await keep('save', '甲', 10)
    await keep('save', '甲', 11)
    await keep('autosave', '甲', 20)
    await keep('restore', '甲', 21)
    expect(await kept()).toEqual(['autosave 初稿', 'save 甲'])
  })

  it('of a moment in the article’s life is always kept', async () => {
    await keep('autosave', '甲', 10)
    await keep('save', '甲', 10)
    for (const reason of ['submit', 'publish', 'takeover', 'update'] as const) await keep(reason, '甲', 11)
    expect(await kept()).toEqual(['autosave 初稿', 'autosave 甲', 'save 甲', 'submit 甲', 'publish 甲', 'takeover 甲', 'update 甲'])
  })

  it('stays while it is among the newest fifty or younger than thirty days', async () => {
    const other = await draftIn(desk, 'news', '別的文章')
    for (let count = 0; count < KEPT + 5; count++) await keep('submit', `第${count}版`, count)
    expect(await kept()).toHaveLength(KEPT + 6)
    await keep('submit', '三十日後', 30 * DAY + 2.5)
    const left = await kept()
    // The draft's first revision and 第0版 to 第2版 are older than thirty days and beyond the newest fifty.
    expect(left[0]).toBe('submit 第3版')
    expect(left).toHaveLength(KEPT + 3)
    await keep('submit', '一年後', 365 * DAY)
    expect(await kept()).toHaveLength(KEPT)
    expect(await desk.db.revision.count({ where: { articleId: other } })).toBe(1)
  })
})

describe('the list', () => {
  it('says who kept what when, the newest first', async () => {
    await keep('submit', '送出的稿', 10)
    expect(await listRevisions(desk.author, id, later(11))).toEqual({
      articleId: id,
      title: '初稿',
      version: 1,
      state: 'draft',
      writable: true,
      lines: [
        {
          id: expect.any(Number),
          reason: 'submit',
          name: '李作者',
          title: '送出的稿',
          at: { iso: '2026-11-01T12:10:00+08:00', text: '2026年11月01日 12:10' },
        },
        expect.objectContaining({ reason: 'autosave', name: '系統', title: '初稿' }),
      ],
    })
  })

  it('is there for those who may open the article, and for nobody else', async () => {
    const { id: revisionId } = await desk.db.revision.findFirstOrThrow({ where: { articleId: id } })
    for (const actor of [desk.owner, desk.editor, desk.author, desk.contributor]) {
      expect(await listRevisions(actor, id, NOW)).not.toBeNull()
      expect(await getRevision(actor, id, revisionId, NOW)).not.toBeNull()
      expect(await getCurrentText(actor, id, NOW)).not.toBeNull()
    }
    for (const actor of [desk.otherAuthor, desk.otherContributor]) {
      expect(await listRevisions(actor, id, NOW)).toBeNull()
      expect(await getRevision(actor, id, revisionId, NOW)).toBeNull()
      expect(await getCurrentText(actor, id, NOW)).toBeNull()
      expect(await getComparison(actor, id, String(revisionId), undefined, NOW)).toBeNull()
    }
  })

  it('does not take an address for an article', async () => {
    for (const key of ['0', '-1', 'x', '1e3', '99999999999', '']) expect(await listRevisions(desk.owner, key, NOW)).toBeNull()
    expect(await listRevisions(desk.owner, String(id), NOW)).toMatchObject({ articleId: id })
  })
})

describe('a comparison', () => {
  const idOf = async (title: string) => (await desk.db.revision.findFirstOrThrow({ where: { articleId: id, title } })).id

  it('is of two revisions, or of one with what stands now', async () => {
    await keep('submit', '第二稿', 10)
    const [first, second] = [String(await idOf('初稿')), String(await idOf('第二稿'))]
    expect(await getComparison(desk.author, id, first, second, NOW)).toMatchObject({
      before: { line: { title: '初稿' }, paragraphs: ['初稿', '初稿的內文。', '［欄目］即時', '［作者］深喉', '［標籤］國際'] },
      after: { line: { title: '第二稿', reason: 'submit' }, paragraphs: ['第二稿', '第二稿的內文。', '［欄目］即時', '［作者］深喉'] },
    })
    expect(await getComparison(desk.author, id, second, undefined, NOW)).toMatchObject({
      after: { line: null, paragraphs: expect.arrayContaining(['初稿']) },
    })
  })

  it('is not of another article’s revision, nor of what is none', async () => {
    const other = await draftIn(desk, 'news', '別的文章')
    const { id: foreign } = await desk.db.revision.findFirstOrThrow({ where: { articleId: other } })
    const own = String(await idOf('初稿'))
    expect(await getRevision(desk.owner, id, foreign, NOW)).toBeNull()
    for (const asked of [String(foreign), '0', 'x', '', '99999999999', ['1', '2']]) {
      expect(await getComparison(desk.owner, id, asked, own, NOW)).toBeNull()
      expect(await getComparison(desk.owner, id, own, asked, NOW)).toBeNull()
    }
  })
})

it('restoring keeps what stood there, once', async () => {
  await saveDraft(desk.db, desk.author, { id, version: 1, content: contentFor(desk, '新稿') }, later(10))
  await saveDraft(desk.db, desk.author, { id, version: 2, content: contentFor(desk, '最新稿') }, later(11))
  expect(await kept()).toEqual(['autosave 初稿', 'autosave 新稿'])
  const { id: revisionId } = await desk.db.revision.findFirstOrThrow({ where: { articleId: id, title: '初稿' } })
  await restoreRevision(desk.db, desk.author, { id, version: 3, revisionId }, later(12))
  expect(await kept()).toEqual(['autosave 初稿', 'autosave 新稿', 'restore 最新稿', 'save 初稿'])
  expect(await desk.db.article.findUnique({ where: { id } })).toMatchObject({ title: '初稿', version: 4 })
})
