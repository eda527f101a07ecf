import { afterEach, beforeEach, expect, it } from 'vitest'
import { correctArticle, publishArticle, withdrawArticle } from '../article/publishing'
import { contentFor, type Desk, draftIn, later, NOW, openDesk, publishedIn } from '../article/test-desk'
import { handlers } from '../jobs/handlers'
import { runDueJobs } from '../jobs/runner'
import { storePicture } from '../media/commands'
import { newPicture } from '../media/test-media'
import { SYSTEM } from '../user/actor'
import { drawAhead, TooManyDrawings } from './ahead'
import { parseOgName } from './og'
import { getOgAddress, getOgFacts } from './queries'
import { findShared } from './serving'
import { findOg, trimOg } from './store'

let desk: Desk
let id: number
const title = () => `題 ${crypto.randomUUID()}`
beforeEach(async () => {
  desk = await openDesk()
  id = await draftIn(desk, 'blog')
  await correct(1, title(), true)
})
afterEach(() => desk.close())

/** Another title, in a draft or in what readers have. */
async function correct(version: number, words: string, publishes = false, extra: object = {}) {
  const content = { ...contentFor(desk, words, { sectionId: desk.sections.blog }), ...extra }
  if (!publishes) return correctArticle(desk.db, desk.editor, { id, version, content, readersShouldSee: false }, later(1))
  await desk.db.article.update({ where: { id }, data: { title: words } })
  await publishArticle(desk.db, desk.editor, { id, version, acceptsDisclaimer: true }, NOW)
}

const nameOf = async () => (await getOgAddress(id))?.slice('/og/'.length) ?? ''

it('knows what shows in it', async () => {
  const { id: mediaId, hash } = await storePicture(desk.db, SYSTEM, { bytes: await newPicture(1600, 900), fileName: '圖.jpg' })
  expect(await getOgFacts(id)).toMatchObject({ section: '博客', author: '深喉', opinion: true, picture: null })
  await correct(2, '有圖', false, { picture: { mediaId }, share: { title: '分享的題', text: '', mediaId: null } })
  expect(await getOgFacts(id)).toMatchObject({ title: '分享的題', picture: { key: `${hash}/1200.jpg`, width: 1200, height: 675 } })
  // Older than a year, the year stands in it.
  expect((await getOgFacts(id))?.year).toBeNull()
  await desk.db.article.update({ where: { id }, data: { publishedAt: new Date('2020-01-31T16:30:00Z') } })
  expect((await getOgFacts(id))?.year).toBe('2020')
})

it('has a new address when it looks otherwise, and the old one goes on answering', async () => {
  const old = await nameOf()
  const first = await findShared(old)
  expect(first).toMatchObject({ current: true })
  await correct(2, title())
  const now = await nameOf()
  expect(now).not.toBe(old)
  expect(await findShared(old)).toEqual({ bytes: first?.bytes, current: false })
  const next = await findShared(now)
  expect(next?.current).toBe(true)
  expect(next?.bytes.equals(first?.bytes ?? Buffer.alloc(0))).toBe(false)
  // What is not kept any more is shown as it looks now.
  const forgotten = `${id}-000000000000.jpg`
  expect(await findShared(forgotten)).toEqual({ bytes: next?.bytes, current: false })
})

it('is drawn ahead, once, before anybody asks', async () => {
  const file = parseOgName(await nameOf())
  if (!file) throw new Error('no name')
  expect(await findOg(file)).toBeNull()
  await runDueJobs(desk.db, handlers, { clock: () => later(2), kinds: ['share-picture'] })
  const kept = await findOg(file)
  expect(kept).not.toBeNull()
  const [one, other] = await Promise.all([findShared(await nameOf()), findShared(await nameOf())])
  expect([one?.bytes, other?.bytes]).toEqual([kept, kept])
})

it('is only of what is public', async () => {
  const name = await nameOf()
  await findShared(name)
  await withdrawArticle(desk.db, desk.editor, { id, version: 2, notice: '有誤。' }, NOW)
  expect([await findShared(name), await getOgAddress(id)]).toEqual([null, null])
  const draft = await draftIn(desk, 'blog')
  expect(await findShared(`${draft}-0123456789ab.jpg`)).toBeNull()
  expect(await findShared('nonsense')).toBeNull()
})

it('keeps so many files, and lets those go that were asked for longest ago', async () => {
  const old = await nameOf()
  await findShared(old)
  await correct(2, title())
  const now = await nameOf()
  await findShared(now)
  await trimOg(1)
  const [oldFile, file] = [parseOgName(old), parseOgName(now)]
  if (!oldFile || !file) throw new Error('no name')
  expect(await findOg(oldFile)).toBeNull()
  expect(await findOg(file)).not.toBeNull()
})

it('is drawn for few strangers at once, and for the newsroom always', async () => {
  const ids = [id, await publishedIn(desk, 'blog'), await publishedIn(desk, 'blog')]
  const named = await Promise.all(ids.map(async (each) => (await getOgAddress(each))?.slice('/og/'.length, -'.jpg'.length)))
  const [ahead, ...asked] = named.flatMap((name) => ['', '-16x9', '-4x3', '-1x1'].map((shape) => `${name}${shape}.jpg`))
  const answers = Promise.allSettled(asked.map(findShared))
  await drawAhead(id)
  expect(await findOg(parseOgName(`${ahead}`) ?? { id, hash: '', shape: 'card' })).not.toBeNull()
  const refused = (await answers).filter((answer) => answer.status === 'rejected')
  expect(refused.length).toBeGreaterThan(0)
  for (const { reason } of refused) expect(reason).toBeInstanceOf(TooManyDrawings)
})
