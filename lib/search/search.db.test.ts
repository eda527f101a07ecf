import { afterAll, beforeAll, expect, test } from 'vitest'
import { createDraft } from '../article/commands'
import { publishArticle, withdrawArticle } from '../article/publishing'
import { bodyOf, contentFor, type Desk, openDesk } from '../article/test-desk'
import { updateAuthor } from '../author/commands'
import { mergeTag, renameTag } from '../tag/commands'
import { SYSTEM } from '../user/actor'
import type { Piece } from './extracts'
import { findArticles, getChoices } from './queries'
import type { Asked } from './search'

// Nothing that a test asks for depends on what another one writes.
let desk: Desk
const NOW = new Date('2026-11-20T12:00:00+08:00')
const ids = new Map<string, number>()

interface Written {
  summary?: string
  body?: string
  tags?: string[]
  at?: string
  section?: keyof Desk['sections']
  author?: number
}

async function write(
  title: string,
  { summary = '', body = '內文。', tags = [], at = '2026-11-01', section = 'news', author }: Written = {},
) {
  const content = { sectionId: desk.sections[section], summary, tags, body: bodyOf(body), ...(author ? { authorId: author } : {}) }
  const id = await createDraft(desk.db, SYSTEM, contentFor(desk, title, content), NOW)
  await publishArticle(desk.db, SYSTEM, { id, version: 1, publishedAt: new Date(`${at}T12:00:00+08:00`) }, NOW)
  ids.set(title, id)
  return id
}

beforeAll(async () => {
  desk = await openDesk()
  await write('布林肯晤王毅', { at: '2024-03-01', summary: '北約與烏克蘭的前途。', body: 'G8沒有了，G7還在。尹錫悅訪美。', tags: ['外交'] })
  await write('尹錫悦的難題', {
    at: '2025-06-01',
    summary: '韓國總統府',
    body: '他的對手說話了。',
    section: 'blog',
    author: desk.authors.other,
  })
  await write('公屋輪候', { at: '2025-01-01', summary: '政府', body: '今年。' })
  await write('輪候', { at: '2026-02-01', summary: '公屋不足', body: '今年。' })
  await write('公營房屋', { at: '2026-03-01', body: '公，屋。居屋，未必是公屋。' })
  await write('房策', { at: '2026-04-01', tags: ['公屋'] })
  await write('台灣的颱風', { at: '2026-05-01', body: '她啟動了電腦裏的程式，弗拉基米爾·普京看着。Café COVID-19 3.5%' })
  await write('明天才有的公屋', { at: '2026-11-21' })
})
afterAll(() => desk.close())

const ask = (q: string, more: Partial<Asked> = {}, take = 20) =>
  findArticles({ q, section: '', author: '', year: '', after: '', ...more }, take, NOW)
const titles = async (q: string, more: Partial<Asked> = {}) => (await ask(q, more)).hits.map(({ card }) => card.title)
const shown = (pieces: readonly Piece[]) => pieces.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('')

test.each([
  ['布林肯', ['布林肯晤王毅']],
  ['北約', ['布林肯晤王毅']],
  ['G8', ['布林肯晤王毅']],
  ['g８', ['布林肯晤王毅']],
  ['尹錫悅', ['尹錫悦的難題', '布林肯晤王毅']],
  ['尹錫悦', ['尹錫悦的難題', '布林肯晤王毅']],
  ['尹锡悦', ['尹錫悦的難題', '布林肯晤王毅']],
  ['乌克兰', ['布林肯晤王毅']],
  ['臺灣', ['台灣的颱風']],
  ['电脑里的程式', ['台灣的颱風']],
  ['啓動', ['台灣的颱風']],
  ['普京看著', ['台灣的颱風']],
  ['弗拉基米爾普京', ['台灣的颱風']],
  ['弗拉基米爾‧普京', ['台灣的颱風']],
  ['cafe\u0301 covid-19 3.5', ['台灣的颱風']],
  ['韓國 對手', ['尹錫悦的難題']],
  ['韓國 北約', []],
  ['G', []],
  ['covi', []],
  ['「公屋輪候」', ['公屋輪候']],
  ['"輪候 公屋"', []],
  ['屋居', []],
])('%s finds exactly what has it', async (q, wanted) => {
  expect(await titles(q)).toEqual(wanted)
})

test('the title comes before the summary, that before tags, those before the body; what is not public yet comes not at all', async () => {
  expect(await titles('公屋')).toEqual(['公屋輪候', '輪候', '房策', '公營房屋'])
  expect(await titles('輪候')).toEqual(['輪候', '公屋輪候'])
})

test('names of authors are found, alone and with words', async () => {
  expect(await titles('阿茜')).toEqual(['尹錫悦的難題'])
  expect(await titles('阿茜 對手')).toEqual(['尹錫悦的難題'])
  expect(await titles('阿茜 公屋')).toEqual([])
})

test('pages follow one another without a gap, also from one field to the next', async () => {
  const seen: string[] = []
  let after = ''
  for (let page = 0; page < 4; page++) {
    const found = await ask('公屋', { after }, 1)
    seen.push(...found.hits.map(({ card }) => card.title))
    after = found.after ?? ''
    expect(found.after === null).toBe(page === 3)
  }
  expect(seen).toEqual(['公屋輪候', '輪候', '房策', '公營房屋'])
  for (const nonsense of ['x', '9-1', '0-zzzzzzzzzzzzz', '0--1', "0-1' OR 1=1"])
    expect(await titles('公屋', { after: nonsense })).toHaveLength(4)
})

test('a section, an author and a year narrow it; one that does not exist finds nothing', async () => {
  expect(await titles('尹錫悅', { section: 'blog' })).toEqual(['尹錫悦的難題'])
  expect(await titles('尹錫悅', { author: 'sam-hau' })).toEqual(['布林肯晤王毅'])
  expect(await titles('公屋', { year: '2025' })).toEqual(['公屋輪候'])
  expect(await titles('公屋', { year: '2026', section: 'now', author: 'sam-hau' })).toEqual(['輪候', '房策', '公營房屋'])
  for (const nothing of [
    { section: 'none' },
    { section: '\u0000' },
    { author: '\ud800' },
    { author: 'none' },
    { year: '2026-01' },
    { year: '1999' },
    { year: '0' },
  ])
    expect(await titles('公屋', nothing)).toEqual([])
})

test.each([
  '',
  '   ',
  '「」',
  '""',
  '*',
  '- + ~ ^ : ( ) { } < > | & !',
  '\u0000',
  '\ud800',
  '\'; DROP TABLE "Article"; --',
  'title:公屋',
  'NOT OR AND NEAR',
  '公屋'.repeat(500),
  '一 '.repeat(500),
])('%j is no error', async (q) => {
  expect((await ask(q)).hits).toEqual([])
})

test('operators mean nothing', async () => {
  expect(await titles('公屋 NOT 輪候')).toEqual([])
  expect(await titles('公屋 OR 布林肯')).toEqual([])
  expect(await titles('公屋 -輪候')).toEqual(['公屋輪候', '輪候'])
  expect(await titles('公屋|輪候')).toEqual(['公屋輪候'])
  expect(await titles('公屋*')).toEqual(await titles('公屋'))
})

test('what was looked for is marked in the original text', async () => {
  const [first, second] = (await ask('尹锡悦')).hits
  expect(shown(first?.title ?? [])).toBe('[尹錫悦]的難題')
  expect(shown(second?.extract ?? [])).toBe('G8沒有了，G7還在。[尹錫悅]訪美。')
  const [byAuthor] = (await ask('阿茜')).hits
  expect(shown(byAuthor?.author ?? [])).toBe('[阿茜]')
  const byTag = (await ask('公屋')).hits.find(({ card }) => card.title === '房策')
  expect(byTag?.tags).toEqual([{ address: '/tag/公屋', name: [{ text: '公屋', marked: true }] }])
  expect(byTag?.author).toEqual([])
})

test('another name of a tag or an author is found at once, the old one no longer', async () => {
  const { db, owner } = desk
  await write('改名', { tags: ['舊標籤'], author: desk.authors.own })
  await write('合併', { tags: ['併入'] })
  const old = await db.tag.findUniqueOrThrow({ where: { name: '舊標籤' } })
  expect(await titles('舊標籤')).toEqual(['改名'])
  await renameTag(db, owner, { id: old.id, from: '舊標籤', name: '新標籤', slug: '新標籤' })
  expect(await titles('舊標籤')).toEqual([])
  expect(await titles('新標籤')).toEqual(['改名'])
  await mergeTag(db, owner, { id: old.id, from: { name: '新標籤', articles: 1 }, into: '併入' })
  expect(await titles('新標籤')).toEqual([])
  expect(await titles('併入')).toEqual(['合併', '改名'])
  const { version, slug, line, biography, pictureId } = await db.author.findUniqueOrThrow({ where: { id: desk.authors.other } })
  await updateAuthor(db, owner, { id: desk.authors.other, version, author: { slug, name: '阿蘭', line, biography, pictureId } })
  expect(await titles('阿茜')).toEqual([])
  expect(await titles('阿兰')).toEqual(['尹錫悦的難題'])
  await updateAuthor(db, owner, {
    id: desk.authors.other,
    version: version + 1,
    author: { slug, name: '阿茜', line, biography, pictureId },
  })
})

test('drafts, working copies and withdrawn articles are not found', async () => {
  const id = await write('將要撤回的機密')
  expect(await titles('將要撤回的機密')).toEqual(['將要撤回的機密'])
  await withdrawArticle(desk.db, SYSTEM, { id, version: 2, notice: '已經撤回。' }, NOW)
  expect(await titles('將要撤回的機密')).toEqual([])
  await createDraft(desk.db, SYSTEM, contentFor(desk, '將要撤回的草稿'), NOW)
  expect(await titles('將要撤回')).toEqual([])
})

test('the form offers what is there', async () => {
  expect(await getChoices()).toEqual({
    sections: ['now', 'forum', 'blog', 'guests'].map((slug) => expect.objectContaining({ slug })),
    authors: expect.arrayContaining([
      { slug: 'sam-hau', name: '深喉' },
      { slug: 'aa-sai', name: '阿茜' },
    ]),
    years: expect.arrayContaining(['2026', '2025', '2024']),
  })
})
