import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createDraft, saveDraft } from './commands'
import { getDeskState } from './desk-article'
import { correctArticle, publishArticle, unscheduleArticle, withdrawArticle } from './publishing'
import { getArticle } from './queries'
import { returnToAuthor, submitForReview } from './reviewing'
import { bodyOf, contentFor, type Desk, DISCLAIMER, draftIn, later, NOW, openDesk, publishedIn } from './test-desk'

let desk: Desk
beforeEach(async () => {
  desk = await openDesk()
})
afterEach(() => desk.close())

const rowOf = (id: number) => desk.db.article.findUniqueOrThrow({ where: { id }, include: { workingCopy: true, tags: true } })
const jobOf = (id: number) => desk.db.job.findUnique({ where: { key: `article-due:${id}` } })
const reasonsOf = async (id: number) =>
  (await desk.db.revision.findMany({ where: { articleId: id }, orderBy: { id: 'asc' } })).map((r) => r.reason)
const actionsOf = async (id: number) =>
  (await desk.db.auditEntry.findMany({ where: { subjectId: id, subject: 'article' }, orderBy: { id: 'asc' } })).map((entry) => entry.action)

it('an article lives from its draft to its withdrawal', async () => {
  const { db, author, editor, sections } = desk
  const id = await draftIn(desk, 'guests', '初稿')
  const content = (title: string) => contentFor(desk, title, { sectionId: sections.guests, tags: ['國際'] })

  await submitForReview(db, author, { id, version: 1, acceptsDisclaimer: true }, NOW)
  expect(await rowOf(id)).toMatchObject({ status: 'review', submittedAt: NOW, version: 2 })
  await expect(saveDraft(db, author, { id, version: 2, content: content('偷改') }, NOW)).rejects.toThrow('請先取回')

  await returnToAuthor(db, editor, { id, version: 2, note: '請補上資料來源。' }, NOW)
  expect(await getDeskState(db, author, id, NOW)).toMatchObject({ state: 'draft', reviewNote: '請補上資料來源。' })
  await saveDraft(db, author, { id, version: 3, content: content('補上來源') }, NOW)
  await submitForReview(db, author, { id, version: 4 }, later(1))
  expect(await rowOf(id)).toMatchObject({ status: 'review', reviewNote: '', title: '補上來源' })

  await publishArticle(db, editor, { id, version: 5, publishedAt: later(60) }, later(2))
  expect(await jobOf(id)).toMatchObject({ runAt: later(60), doneAt: null })
  await publishArticle(db, editor, { id, version: 6, publishedAt: later(90) }, later(3))
  expect(await jobOf(id)).toMatchObject({ runAt: later(90) })
  expect((await rowOf(id)).tags).toMatchObject([{ publishedAt: later(90) }])
  await unscheduleArticle(db, editor, { id, version: 7 }, later(4))
  expect(await jobOf(id)).toBeNull()
  expect(await rowOf(id)).toMatchObject({ status: 'draft', publishedAt: null, disclaimer: null, tags: [{ publishedAt: null }] })
  await publishArticle(db, editor, { id, version: 8 }, later(5))
  expect(await rowOf(id)).toMatchObject({ status: 'published', publishedAt: later(5), tags: [{ publishedAt: later(5) }] })

  await saveDraft(db, editor, { id, version: 9, content: content('改了一字') }, later(6))
  expect(await getArticle(id)).toMatchObject({ article: { title: '補上來源', updated: null } })
  expect((await rowOf(id)).workingCopy).toMatchObject({ content: { title: '改了一字' } })
  await correctArticle(db, editor, { id, version: 10, readersShouldSee: false }, later(7))
  expect(await getArticle(id)).toMatchObject({ article: { title: '改了一字', updated: null } })
  await saveDraft(db, editor, { id, version: 11, content: content('真正的更新') }, later(8))
  await correctArticle(db, editor, { id, version: 12, readersShouldSee: true }, later(9))
  expect(await getArticle(id)).toMatchObject({ article: { title: '真正的更新', updated: { text: '12:09' } } })
  expect((await rowOf(id)).workingCopy).toBeNull()

  await withdrawArticle(db, editor, { id, version: 13, notice: '資料有誤。' }, later(10))
  expect(await getArticle(id)).toEqual({ kind: 'withdrawn', notice: '資料有誤。' })
  expect((await rowOf(id)).tags).toMatchObject([{ publishedAt: null }])
  expect((await reasonsOf(id)).filter((reason) => reason !== 'autosave')).toEqual([
    'submit',
    'submit',
    'publish',
    'publish',
    'publish',
    'update',
    'update',
  ])
  const actions = ['createDraft', 'submitForReview', 'returnToAuthor', 'submitForReview', 'scheduleArticle', 'scheduleArticle']
  expect(await actionsOf(id)).toEqual([
    ...actions,
    ...['unscheduleArticle', 'publishArticle', 'correctArticle', 'updateArticle', 'withdrawArticle'],
  ])
})

describe('a working copy', () => {
  it('of a scheduled article goes out with it when it gets another time', async () => {
    const id = await publishedIn(desk, 'forum', '舊題', later(60))
    await saveDraft(desk.db, desk.author, { id, version: 2, content: contentFor(desk, '新題', { sectionId: desk.sections.forum }) }, NOW)
    expect(await rowOf(id)).toMatchObject({ title: '舊題', workingCopy: { content: { title: '新題' } } })
    await publishArticle(desk.db, desk.author, { id, version: 3, publishedAt: later(30) }, NOW)
    expect(await rowOf(id)).toMatchObject({ title: '新題', workingCopy: null, publishedAt: later(30) })
  })

  it('comes along when the article is taken back to the drafts', async () => {
    const id = await publishedIn(desk, 'forum', '舊題', later(60))
    await saveDraft(desk.db, desk.editor, { id, version: 2, content: contentFor(desk, '新題') }, NOW)
    await unscheduleArticle(desk.db, desk.editor, { id, version: 3 }, NOW)
    expect(await rowOf(id)).toMatchObject({ title: '新題', workingCopy: null, status: 'draft' })
  })

  it('goes when what is written is what readers have again', async () => {
    const id = await publishedIn(desk, 'news', '原題')
    const content = (title: string) => contentFor(desk, title, { tags: ['國際'] })
    await saveDraft(desk.db, desk.editor, { id, version: 2, content: content('試改') }, NOW)
    await saveDraft(desk.db, desk.editor, { id, version: 3, content: content('原題') }, NOW)
    expect(await rowOf(id)).toMatchObject({ workingCopy: null, version: 4 })
  })

  it('never carries an article past the rules of another section', async () => {
    const { db, author, editor, sections } = desk
    const id = await publishedIn(desk, 'forum', '排程', later(60))
    const moved = (section: number) => contentFor(desk, '搬家', { sectionId: section })
    await saveDraft(db, author, { id, version: 2, content: moved(sections.news) }, NOW)
    await expect(publishArticle(db, author, { id, version: 3, publishedAt: later(30) }, NOW)).rejects.toMatchObject({ status: 403 })
    await expect(correctArticle(db, author, { id, version: 3, readersShouldSee: false }, NOW)).rejects.toMatchObject({ status: 403 })
    await saveDraft(db, author, { id, version: 3, content: moved(sections.blog) }, NOW)
    await expect(publishArticle(db, editor, { id, version: 4, publishedAt: later(30) }, NOW)).rejects.toThrow('文責自負')
    await publishArticle(db, author, { id, version: 4, publishedAt: later(30), acceptsDisclaimer: true }, NOW)
    expect(await rowOf(id)).toMatchObject({ sectionId: sections.blog, disclaimer: DISCLAIMER })
  })
})

describe('a save', () => {
  it('of nothing new raises no version, and keeps a revision only when it was asked for', async () => {
    const id = await draftIn(desk, 'news', '同一稿')
    const content = contentFor(desk, '同一稿', { tags: ['國際'] })
    expect(await saveDraft(desk.db, desk.author, { id, version: 1, content }, NOW)).toMatchObject({ version: 1 })
    expect(await reasonsOf(id)).toEqual(['autosave'])
    await saveDraft(desk.db, desk.author, { id, version: 1, content, explicit: true }, NOW)
    expect(await reasonsOf(id)).toEqual(['autosave', 'save'])
  })

  it('that is older than what is stored is refused, and what is stored stays', async () => {
    const id = await draftIn(desk, 'news', '甲')
    await saveDraft(desk.db, desk.author, { id, version: 1, content: contentFor(desk, '乙') }, NOW)
    await expect(saveDraft(desk.db, desk.author, { id, version: 1, content: contentFor(desk, '丙') }, NOW)).rejects.toMatchObject({
      status: 409,
    })
    await expect(publishArticle(desk.db, desk.editor, { id, version: 1 }, NOW)).rejects.toMatchObject({ status: 409 })
    expect(await rowOf(id)).toMatchObject({ title: '乙', status: 'draft', version: 2 })
  })
})

it('nothing goes out without a title and words', async () => {
  const id = await draftIn(desk, 'news')
  const wordless = contentFor(desk, '有題無文', { body: { type: 'doc', content: [{ type: 'paragraph' }] } })
  await saveDraft(desk.db, desk.editor, { id, version: 1, content: wordless }, NOW)
  await expect(publishArticle(desk.db, desk.editor, { id, version: 2 }, NOW)).rejects.toThrow('內文不可以留空。')
  await saveDraft(desk.db, desk.editor, { id, version: 2, content: { ...wordless, title: ' ', body: bodyOf('字') } }, NOW)
  await expect(publishArticle(desk.db, desk.editor, { id, version: 3 }, NOW)).rejects.toThrow('請填寫標題。')
  await expect(submitForReview(desk.db, desk.author, { id, version: 3 }, NOW)).rejects.toThrow('請填寫標題。')
})

describe('an author where authors publish', () => {
  it('publishes, schedules and updates, but neither back-dates nor withdraws', async () => {
    const { db, author, sections } = desk
    const id = await draftIn(desk, 'forum')
    await expect(publishArticle(db, author, { id, version: 1, publishedAt: later(-1) }, NOW)).rejects.toThrow('過去')
    await publishArticle(db, author, { id, version: 1, publishedAt: later(5) }, NOW)
    await publishArticle(db, author, { id, version: 2 }, later(1))
    const content = contentFor(desk, '更新', { sectionId: sections.forum })
    const update = { id, version: 3, content, readersShouldSee: true }
    await expect(correctArticle(db, author, { ...update, updatedAt: later(1) }, later(3))).rejects.toThrow('過去')
    await correctArticle(db, author, update, later(3))
    expect(await rowOf(id)).toMatchObject({ title: '更新', readerUpdatedAt: later(3) })
    await expect(withdrawArticle(db, author, { id, version: 4, notice: '撤' }, later(4))).rejects.toMatchObject({ status: 403 })
    expect(await rowOf(id)).toMatchObject({ status: 'published' })
  })
})

it('what no database keeps becomes the sign for it, and nothing else is lost', async () => {
  const broken = { title: '甲\0乙\ud800', body: bodyOf('\udc00丙\0'), tags: ['丁\0'], summary: '😀' }
  const id = await createDraft(desk.db, desk.author, contentFor(desk, '', broken), NOW)
  expect(await rowOf(id)).toMatchObject({ title: '甲\uFFFD乙\uFFFD', body: bodyOf('\uFFFD丙\uFFFD'), summary: '😀' })
  expect(await saveDraft(desk.db, desk.author, { id, version: 1, content: contentFor(desk, '', broken) }, NOW)).toMatchObject({
    version: 1,
  })
})

it('two desks that make the same tag in the same moment both save', async () => {
  const draft = (n: number) => createDraft(desk.db, desk.author, contentFor(desk, `第${n}篇`, { tags: ['嶄新的標籤'] }), NOW)
  const ids = await Promise.all([1, 2, 3, 4, 5, 6].map(draft))
  expect(await desk.db.tag.count()).toBe(1)
  expect(await desk.db.articleTag.count({ where: { articleId: { in: ids } } })).toBe(6)
})
