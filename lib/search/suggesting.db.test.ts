import { afterAll, beforeAll, expect, test } from 'vitest'
import { createDraft } from '../article/commands'
import { publishArticle, withdrawArticle } from '../article/publishing'
import { contentFor, type Desk, openDesk } from '../article/test-desk'
import { createAuthor } from '../author/commands'
import { SYSTEM } from '../user/actor'
import { suggest } from './suggesting'

let desk: Desk
const NOW = new Date('2026-11-20T12:00:00+08:00')

async function write(title: string, at: string, tags: string[] = [], authorId = desk.authors.own) {
  const id = await createDraft(desk.db, SYSTEM, contentFor(desk, title, { tags, authorId }), NOW)
  await publishArticle(desk.db, SYSTEM, { id, version: 1, publishedAt: new Date(`${at}T12:00:00+08:00`) }, NOW)
  return id
}

beforeAll(async () => {
  desk = await openDesk()
  await write('台灣的颱風', '2024-01-01', ['颱風', '氣象'])
  await write('颱風襲港', '2025-01-01', ['颱風'])
  await write('COVID-19 疫苗', '2025-02-01', ['Vaccine'])
  await write('明天的颱風', '2026-11-21', ['明天'])
  const gone = await write('撤回的颱風', '2025-03-01', ['撤回'])
  await withdrawArticle(desk.db, SYSTEM, { id: gone, version: 2, notice: '有誤。' }, NOW)
  await createDraft(desk.db, SYSTEM, contentFor(desk, '草稿的颱風', { tags: ['草稿'] }), NOW)
  await createAuthor(desk.db, SYSTEM, { slug: 'nobody', name: '颱風先生' })
  for (let n = 0; n < 12; n++) await write(`公屋第${n}篇`, `2025-06-${String(n + 10)}`, [`公屋${n}`])
})
afterAll(() => desk.close())

const asked = async (typed: string) => (await suggest(typed, NOW)).map(({ kind, name }) => `${kind} ${name}`)

test.each([
  ['颱風', ['tag 颱風', 'article 颱風襲港', 'article 台灣的颱風']],
  ['台风', ['tag 颱風', 'article 颱風襲港', 'article 台灣的颱風']],
  ['臺灣', ['article 台灣的颱風']],
  ['深', ['author 深喉']],
  ['即', ['section 即時']],
  ['即时', ['section 即時']],
  ['ｃｏｖ', ['article COVID-19 疫苗']],
  ['covid 疫', ['article COVID-19 疫苗']],
  ['疫苗 covi', ['article COVID-19 疫苗']],
  ['vac', ['tag Vaccine']],
  ['vac ', []],
  ['v', []],
  ['ovid', []],
  ['風颱', []],
  ['明天', []],
  ['撤回', []],
  ['草稿', []],
  ['先生', []],
  // He has written nothing that is public.
  ['阿茜', []],
])('for %j there are %j', async (typed, wanted) => {
  expect(await asked(typed)).toEqual(wanted)
})

test('there are few of a kind and few in all, the newest titles first', async () => {
  expect(await asked('公屋')).toEqual(['tag 公屋0', 'tag 公屋1', ...[11, 10, 9, 8, 7, 6].map((n) => `article 公屋第${n}篇`)])
})

test('each leads to its page', async () => {
  const id = (await desk.db.article.findFirstOrThrow({ where: { title: '颱風襲港' } })).id
  expect((await suggest('颱風', NOW)).map(({ address }) => address).slice(0, 2)).toEqual(['/tag/颱風', `/article/${id}-颱風襲港`])
  expect((await suggest('深喉', NOW))[0]?.address).toBe('/author/sam-hau')
  expect((await suggest('論壇', NOW))[0]?.address).toBe('/section/forum')
})

test.each(['', '  ', '「」', '*', '\u0000', '\ud800', '"; DROP', ' NOT ', '颱風*" OR', '公'.repeat(500), 'a '.repeat(300)])(
  '%j is no error',
  async (typed) => {
    await expect(suggest(typed, NOW)).resolves.toEqual([])
  },
)
