import { afterEach, beforeEach, expect, it } from 'vitest'
import { saveDraft } from './commands'
import { getDeskState } from './desk-article'
import { correctArticle, publishArticle, unscheduleArticle } from './publishing'
import { getArticle } from './queries'
import { submitForReview } from './reviewing'
import { contentFor, type Desk, DISCLAIMER, draftIn, dump, later, NOW, openDesk, publishedIn } from './test-desk'

let desk: Desk
beforeEach(async () => {
  desk = await openDesk()
})
afterEach(() => desk.close())

const acceptances = (id: number) => desk.db.acceptance.findMany({ where: { articleId: id }, orderBy: { id: 'asc' } })
const reword = (section: keyof Desk['sections'], disclaimer: string | null) =>
  desk.db.section.update({ where: { id: desk.sections[section] }, data: { disclaimer } })

it('must be accepted before anything goes out; refused, nothing is written', async () => {
  const id = await draftIn(desk, 'blog')
  const before = await dump(desk.db)
  await expect(publishArticle(desk.db, desk.author, { id, version: 1 }, NOW)).rejects.toThrow('我同意文責自負')
  expect(await dump(desk.db)).toEqual(before)
})

it('is accepted by the author, with time and wording', async () => {
  const id = await draftIn(desk, 'blog')
  await publishArticle(desk.db, desk.author, { id, version: 1, acceptsDisclaimer: true }, NOW)
  expect(await acceptances(id)).toMatchObject([
    { userId: desk.author.userId, name: '李作者', onBehalf: false, wording: DISCLAIMER, createdAt: NOW },
  ])
  expect(await getArticle(id)).toMatchObject({ article: { disclaimer: DISCLAIMER } })
})

it('is accepted by an editor on the author’s behalf, and that is said', async () => {
  const id = await draftIn(desk, 'blog')
  await publishArticle(desk.db, desk.editor, { id, version: 1, acceptsDisclaimer: true }, NOW)
  expect(await acceptances(id)).toMatchObject([{ userId: desk.editor.userId, name: '陳編輯', onBehalf: true }])
  expect(await getDeskState(desk.db, desk.editor, id, NOW)).toMatchObject({
    acceptances: [{ authorId: desk.authors.own, wording: DISCLAIMER }],
    acceptance: { name: '陳編輯', onBehalf: true },
  })
})

it('that the author accepted when handing in need not be accepted again, unless it is worded anew meanwhile', async () => {
  const id = await draftIn(desk, 'guests')
  await submitForReview(desk.db, desk.contributor, { id, version: 1, acceptsDisclaimer: true }, NOW)
  await publishArticle(desk.db, desk.editor, { id, version: 2, publishedAt: later(60) }, later(1))
  expect(await acceptances(id)).toHaveLength(1)
  await unscheduleArticle(desk.db, desk.editor, { id, version: 3 }, later(2))
  await reword('guests', '** 新的字眼 **')
  expect(await getDeskState(desk.db, desk.editor, id, NOW)).toMatchObject({
    acceptances: [{ wording: '** 客席文章純屬個人意見 **' }],
  })
  await expect(publishArticle(desk.db, desk.editor, { id, version: 4 }, later(3))).rejects.toThrow('** 新的字眼 **')
  await publishArticle(desk.db, desk.editor, { id, version: 4, acceptsDisclaimer: true }, later(3))
  expect(await getArticle(id)).toMatchObject({ article: { disclaimer: '** 新的字眼 **' } })
})

it('keeps its wording with the article, whatever the section says later', async () => {
  const id = await draftIn(desk, 'blog')
  await publishArticle(desk.db, desk.author, { id, version: 1, acceptsDisclaimer: true }, NOW)
  await reword('blog', null)
  const content = contentFor(desk, '改', { sectionId: desk.sections.blog })
  await correctArticle(desk.db, desk.author, { id, version: 2, content, readersShouldSee: false }, later(1))
  expect(await getArticle(id)).toMatchObject({ article: { title: '改', disclaimer: DISCLAIMER } })
})

it('of another section is accepted when the article moves there, and goes when that section has none', async () => {
  const { db, editor, sections } = desk
  const id = await publishedIn(desk, 'blog')
  await saveDraft(db, editor, { id, version: 2, content: contentFor(desk, '搬', { sectionId: sections.guests }) }, NOW)
  await expect(correctArticle(db, editor, { id, version: 3, readersShouldSee: false }, NOW)).rejects.toThrow('客席文章')
  expect(await db.article.findUnique({ where: { id } })).toMatchObject({ sectionId: sections.blog, disclaimer: DISCLAIMER, version: 3 })
  await correctArticle(db, editor, { id, version: 3, readersShouldSee: false, acceptsDisclaimer: true }, NOW)
  expect(await db.article.findUnique({ where: { id } })).toMatchObject({
    sectionId: sections.guests,
    disclaimer: '** 客席文章純屬個人意見 **',
  })
  const content = contentFor(desk, '再搬', { sectionId: sections.news })
  await correctArticle(db, editor, { id, version: 4, content, readersShouldSee: false }, later(1))
  expect(await getArticle(id)).toMatchObject({ article: { disclaimer: null } })
})

it('in other words than were shown is not accepted, and nothing is written', async () => {
  const id = await draftIn(desk, 'blog')
  await reword('blog', '** 新的字眼 **')
  const before = await dump(desk.db)
  const late = { id, version: 1, acceptsDisclaimer: true, wordingShown: DISCLAIMER }
  await expect(publishArticle(desk.db, desk.author, late, NOW)).rejects.toMatchObject({
    status: 409,
    message: expect.stringContaining('新的字眼'),
  })
  expect(await dump(desk.db)).toEqual(before)
  await publishArticle(desk.db, desk.author, { ...late, wordingShown: '** 新的字眼 **' }, NOW)
  expect(await acceptances(id)).toMatchObject([{ authorId: desk.authors.own, wording: '** 新的字眼 **' }])
})

it('accepted under one name does not bind another', async () => {
  const { db, editor, authors, sections } = desk
  const id = await draftIn(desk, 'guests')
  await submitForReview(db, desk.author, { id, version: 1, acceptsDisclaimer: true }, NOW)
  const content = contentFor(desk, '換了作者', { sectionId: sections.guests, authorId: authors.other })
  await saveDraft(db, editor, { id, version: 2, content }, NOW)
  await expect(publishArticle(db, editor, { id, version: 3 }, NOW)).rejects.toThrow('我同意文責自負')
  await publishArticle(db, editor, { id, version: 3, acceptsDisclaimer: true }, NOW)
  const back = contentFor(desk, '又換了作者', { sectionId: sections.guests })
  await correctArticle(db, editor, { id, version: 4, content: back, readersShouldSee: false }, later(1))
  expect((await acceptances(id)).map(({ authorId, onBehalf }) => [authorId, onBehalf])).toEqual([
    [authors.own, false],
    [authors.other, true],
  ])
})
