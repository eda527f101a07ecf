import { afterEach, beforeEach, expect, it } from 'vitest'
import { restoreRevision } from './restoring'
import { draftSchema } from './schema'
import { contentFor, type Desk, draftIn, NOW, openDesk } from './test-desk'

let desk: Desk
beforeEach(async () => {
  desk = await openDesk()
})
afterEach(() => desk.close())

it('an old text comes back although its picture, its section and its name are gone', async () => {
  const id = await draftIn(desk, 'news', '現在')
  const old = draftSchema.parse(contentFor(desk, '從前'))
  const figure = { type: 'figure' as const, attrs: { media: 'a'.repeat(32), alt: '', caption: '', credit: '' } }
  const content = {
    ...old,
    body: { ...old.body, content: [figure, ...old.body.content] },
    picture: { mediaId: 4_711, alt: '', caption: '', credit: '' },
    share: { title: '', text: '', mediaId: 4_711 },
    sectionId: 9_999,
    authorId: desk.authors.other,
  }
  const { id: revisionId } = await desk.db.revision.create({ data: { articleId: id, reason: 'save', title: '從前', content } })
  await restoreRevision(desk.db, desk.author, { id, version: 1, revisionId }, NOW)
  const article = await desk.db.article.findUniqueOrThrow({ where: { id } })
  expect(article).toMatchObject({ title: '從前', pictureId: null, sharePictureId: null, authorId: desk.authors.own })
  expect([article.sectionId, JSON.stringify(article.body)]).toEqual([desk.sections.news, expect.not.stringContaining('figure')])
})
