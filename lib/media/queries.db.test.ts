import { beforeEach, expect, it, onTestFinished } from 'vitest'
import type { Db } from '../db/client'
import { testDb } from '../db/test-db'
import { SHARE_PICTURE_KEY } from './media'
import { getMedia, listMedia } from './queries'
import { smallNewsroom } from './test-media'

let db: Db
let room: Awaited<ReturnType<typeof smallNewsroom>>
beforeEach(async () => {
  const own = await testDb()
  onTestFinished(own.close)
  db = own.db
  room = await smallNewsroom(db)
})

const row = (number: number, more: Record<string, unknown> = {}) => ({
  hash: number.toString(16).padStart(32, '0'),
  fileName: `DSC_${number}.JPG`,
  mime: 'image/jpeg',
  bytes: 1,
  width: 1600,
  height: 900,
  variants: [{ width: 480, height: 270, format: 'webp', bytes: 1 }],
  ...more,
})
const names = async (filter: Parameters<typeof listMedia>[0]) => (await listMedia(filter)).pictures.map(({ fileName }) => fileName)

it('lists the newest first, a page at a time, and an upload meanwhile shifts nothing', async () => {
  await db.media.createMany({ data: Array.from({ length: 60 }, (_, index) => row(index)) })
  const first = await listMedia({})
  expect([first.pictures.length, first.pictures[0]?.fileName]).toEqual([48, 'DSC_59.JPG'])
  await db.media.create({ data: row(60) })
  const second = await listMedia({ before: first.before ?? 0 })
  expect([second.pictures.length, second.pictures[0]?.fileName, second.before]).toEqual([12, 'DSC_11.JPG', null])
})

it('finds every word, in the name, the text alternative, the caption or the credit', async () => {
  await db.media.createMany({
    data: [
      row(1, { alt: '一班電車' }),
      row(2, { caption: '近午夜的電車' }),
      row(3, { credit: '攝影：深喉' }),
      row(4, { fileName: 'tram.png' }),
    ],
  })
  expect(await names({ words: '電車' })).toEqual(['DSC_2.JPG', 'DSC_1.JPG'])
  expect(await names({ words: '午夜 電車' })).toEqual(['DSC_2.JPG'])
  expect(await names({ words: '深喉' })).toEqual(['DSC_3.JPG'])
  expect(await names({ words: 'dsc_3' })).toEqual(['DSC_3.JPG'])
  expect(await names({ words: 'TRAM' })).toEqual(['tram.png'])
  expect(await names({ words: '沒有' })).toEqual([])
  await expect(listMedia({ words: '長'.repeat(101) })).rejects.toMatchObject({ status: 422 })
})

it('leaves out what is used, wherever', async () => {
  await db.media.createMany({ data: [1, 2, 3, 4, 5].map((number) => row(number)) })
  const [one, two, three, four] = await db.media.findMany({ orderBy: { id: 'asc' } })
  if (!one || !two || !three || !four) throw new Error('no pictures')
  await room.publishWith(one, '文章')
  await db.author.update({ where: { id: room.mine }, data: { pictureId: two.id } })
  const article = await room.publishWith(three, '另一篇')
  await db.article.update({ where: { id: article }, data: { pictureId: null } })
  await db.setting.create({ data: { key: SHARE_PICTURE_KEY, value: four.id } })
  expect(await names({ unusedOnly: true })).toEqual(['DSC_5.JPG'])
})

it('says where a picture is used, to authors by title only of what is theirs', async () => {
  const picture = await db.media.create({ data: row(1, { focalX: 0.25 }) })
  const mine = await room.publishWith(picture, '我的')
  await room.publishWith(picture, '別人的', room.theirs)
  expect(await getMedia(room.actors.editor, picture.id)).toMatchObject({
    picture: { id: picture.id, hash: picture.hash, focalX: 0.25, widths: [480] },
    articles: [{ title: '別人的' }, { title: '我的' }],
    otherArticles: 0,
    mayChange: true,
    mayManage: true,
  })
  expect(await getMedia(room.actors.author, picture.id)).toMatchObject({
    articles: [{ id: mine, title: '我的' }],
    otherArticles: 1,
    mayChange: false,
    mayManage: false,
  })
  expect(await getMedia(room.actors.editor, 999)).toBeNull()
})
