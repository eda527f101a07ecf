import { beforeEach, expect, it, onTestFinished } from 'vitest'
import { createDraft, saveDraft } from '../article/commands'
import { correctArticle, publishArticle, withdrawArticle } from '../article/publishing'
import { listArticles } from '../article/queries'
import { listRelated } from '../article/related'
import { createAuthor } from '../author/commands'
import type { Db } from '../db/client'
import { testDb } from '../db/test-db'
import { createSection } from '../section/commands'
import { SYSTEM } from '../user/actor'
import { getTag } from './queries'

const NOW = new Date()
const hoursAgo = (hours: number) => new Date(NOW.getTime() - hours * 3_600_000)

let db: Db
let sectionId: number
let authorId: number

beforeEach(async () => {
  const own = await testDb()
  onTestFinished(own.close)
  db = own.db
  sectionId = await createSection(db, SYSTEM, { slug: 'now', name: '即時' })
  authorId = await createAuthor(db, SYSTEM, { slug: 'newsroom', name: '編輯部' })
})

const content = (title: string, tags: string[]) => ({
  title,
  tags,
  body: { type: 'doc' as const, content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text: '內文。' }] }] },
  sectionId,
  authorId,
})

async function publish(title: string, tags: string[], publishedAt: Date): Promise<number> {
  const id = await createDraft(db, SYSTEM, content(title, tags))
  await publishArticle(db, SYSTEM, { id, version: 1, publishedAt })
  return id
}

const titlesOf = async (tagSlug: string) => (await listArticles({ tagSlug }, undefined, 10))?.cards.map(({ title }) => title)

it('a tag lists what is public under it, newest first, through the whole life of an article', async () => {
  const draft = await createDraft(db, SYSTEM, content('草稿', ['海港']))
  await publish('明天', ['海港'], hoursAgo(-24))
  expect([await getTag('海港'), await titlesOf('海港')]).toEqual([null, []])

  await saveDraft(db, SYSTEM, { id: draft, version: 1, content: content('改好的草稿', ['海港', '古蹟']) })
  await publishArticle(db, SYSTEM, { id: draft, version: 2, publishedAt: hoursAgo(1) })
  await publish('昨天', ['海港'], hoursAgo(24))
  expect(await getTag('海港')).toEqual({ name: '海港', slug: '海港' })
  expect(await titlesOf('海港')).toEqual(['改好的草稿', '昨天'])
  expect(await titlesOf('古蹟')).toEqual(['改好的草稿'])

  const corrected = content('更正', ['古蹟', '交通'])
  await correctArticle(db, SYSTEM, { id: draft, version: 3, content: corrected, readersShouldSee: false })
  expect(await titlesOf('海港')).toEqual(['昨天'])
  expect([await titlesOf('古蹟'), await titlesOf('交通')]).toEqual([['更正'], ['更正']])

  await withdrawArticle(db, SYSTEM, { id: draft, version: 4, notice: '撤回。' })
  expect([await getTag('交通'), await titlesOf('古蹟'), await titlesOf('no-such')]).toEqual([null, [], []])
})

it('pages of a tag neither repeat nor lose an article, even of the same moment', async () => {
  const at = hoursAgo(5)
  for (const title of ['一', '二', '三', '四', '五']) await publish(title, ['海港'], at)
  const seen: string[] = []
  for (let before: string | undefined; ; ) {
    const page = await listArticles({ tagSlug: '海港' }, before, 2)
    seen.push(...(page?.cards.map(({ title }) => title) ?? []))
    if (!page?.before) break
    before = page.before
    await publish(`新${seen.length}`, ['海港'], hoursAgo(1))
  }
  expect(seen).toEqual(['五', '四', '三', '二', '一'])
})

it('related articles are those with a common tag, the newest first, then the newest of all', async () => {
  // The feed of an article shows the six after it by itself; what is related is looked for behind them.
  const opened = await publish('起點', ['海港', '古蹟'], hoursAgo(1))
  for (let hours = 2; hours < 8; hours++) await publish(`會自動出現${hours}`, ['海港'], hoursAgo(hours))
  await publish('無關而新', ['交通'], hoursAgo(20))
  await publish('同是古蹟', ['古蹟'], hoursAgo(40))
  await publish('同是海港', ['海港'], hoursAgo(30))
  const gone = await publish('撤回了', ['海港'], hoursAgo(25))
  await withdrawArticle(db, SYSTEM, { id: gone, version: 2, notice: '撤回。' })
  expect((await listRelated(opened)).map(({ title }) => title)).toEqual(['同是海港', '同是古蹟', '無關而新'])
})
