import { afterEach, beforeEach, expect, it } from 'vitest'
import { createDraft } from '../article/commands'
import { publishArticle, withdrawArticle } from '../article/publishing'
import { createAuthor } from '../author/commands'
import { adoptDb, type Db } from '../db/client'
import { testDb } from '../db/test-db'
import { createSection } from '../section/commands'
import { SYSTEM } from '../user/actor'
import { getStep, listFeedIds } from './queries'

let db: Db
let close: () => Promise<void>
const names = new Map<string, number>()

async function publish(title: string, sectionId: number, authorId: number, minutesAgo: number): Promise<number> {
  const body = { type: 'doc' as const, content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text: title }] }] }
  const id = await createDraft(db, SYSTEM, { title, body, sectionId, authorId })
  await publishArticle(db, SYSTEM, { id, version: 1, publishedAt: new Date(Date.now() - minutesAgo * 60_000) })
  names.set(title, id)
  return id
}

let blog: number
let world: number
let deep: number
let other: number

beforeEach(async () => {
  const opened = await testDb()
  db = opened.db
  close = opened.close
  adoptDb(db)
  names.clear()
  blog = await createSection(db, SYSTEM, { slug: 'blog', name: '博客文章' })
  world = await createSection(db, SYSTEM, { slug: 'world', name: '大視野' })
  deep = await createAuthor(db, SYSTEM, { slug: 'deep', name: '深喉' })
  other = await createAuthor(db, SYSTEM, { slug: 'other', name: '舊墟' })
  await publish('起點', blog, deep, 50)
  await publish('同欄同作者舊', blog, deep, 90)
  await publish('同欄同作者新', blog, deep, 10)
  await publish('同欄新', blog, other, 5)
  await publish('同欄舊', blog, other, 80)
  await publish('別欄同作者', world, deep, 1)
  await publish('別欄', world, other, 70)
})

afterEach(async () => {
  adoptDb(undefined)
  await close()
})

/** Reads the feed to its end as the browser does, doing something between the steps. */
async function readOn(between: (step: number) => Promise<unknown> = async () => undefined): Promise<string[]> {
  const titles: string[] = []
  const origin = names.get('起點') ?? 0
  for (let next: string | null = `/article/${origin}/next/first`; next; ) {
    const step = await getStep(origin, next.split('/').at(-1) ?? '')
    if (!step) throw new Error(`${next} leads nowhere`)
    titles.push(step.article.title)
    next = step.next
    await between(titles.length)
  }
  return titles
}

it('runs through the author in the section, the section, then the rest; newest first; nothing twice', async () => {
  expect(await readOn()).toEqual(['同欄同作者新', '同欄同作者舊', '同欄新', '同欄舊', '別欄同作者', '別欄'])
})

it('goes on undisturbed while new articles are published', async () => {
  const titles = await readOn(async (step) => {
    if (step === 1) await publish('剛剛', blog, deep, 0)
    if (step === 3) await publish('剛剛二', blog, other, 0)
  })
  expect(titles).toEqual(['同欄同作者新', '同欄同作者舊', '同欄新', '同欄舊', '別欄同作者', '別欄'])
})

it('passes over an article that is withdrawn meanwhile', async () => {
  const titles = await readOn(async (step) => {
    if (step === 2) await withdrawArticle(db, SYSTEM, { id: names.get('同欄舊') ?? 0, version: 2, notice: '撤回。' })
  })
  expect(titles).toEqual(['同欄同作者新', '同欄同作者舊', '同欄新', '別欄同作者', '別欄'])
})

it('separates articles of the same moment by their id', async () => {
  const at = new Date(Date.now() - 600_000_000)
  for (const title of ['同時一', '同時二', '同時三']) {
    const id = await publish(title, world, other, 0)
    await db.article.update({ where: { id }, data: { publishedAt: at } })
  }
  expect((await readOn()).slice(-3)).toEqual(['同時三', '同時二', '同時一'])
})

it('knows what will be shown without asking for more', async () => {
  const ids = await listFeedIds(names.get('起點') ?? 0, 3)
  expect(ids).toEqual([names.get('同欄同作者新'), names.get('同欄同作者舊'), names.get('同欄新')])
})

it('answers nothing to an unknown origin, a hidden origin and a cursor that nobody wrote', async () => {
  expect(await getStep(999_999, 'first')).toBeNull()
  expect(await getStep(names.get('起點') ?? 0, 'rest-zz')).toBeNull()
  expect(await getStep(names.get('起點') ?? 0, 'author')).toBeNull()
  await withdrawArticle(db, SYSTEM, { id: names.get('起點') ?? 0, version: 2, notice: '撤回。' })
  expect(await getStep(names.get('起點') ?? 0, 'first')).toBeNull()
})
