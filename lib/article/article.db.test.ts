import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createAuthor } from '../author/commands'
import { adoptDb, type Db } from '../db/client'
import { testDb } from '../db/test-db'
import { createSection } from '../section/commands'
import { type Actor, SYSTEM } from '../user/actor'
import { archiveMonth } from './archive'
import { createDraft, saveDraft } from './commands'
import { correctArticle, publishArticle, unscheduleArticle, withdrawArticle } from './publishing'
import { getArticle, getMonthsAround, listArticles } from './queries'

const NOW = new Date('2026-11-01T12:00:00+08:00')
const DISCLAIMER = '** 博客文章文責自負，不代表本公司立場 **'

let db: Db
let close: () => Promise<void>
let sectionId: number
let authorId: number

beforeEach(async () => {
  const opened = await testDb()
  db = opened.db
  close = opened.close
  adoptDb(db)
  sectionId = await createSection(db, SYSTEM, { slug: 'blog', name: '博客文章', disclaimer: DISCLAIMER })
  authorId = await createAuthor(db, SYSTEM, { slug: 'sam-hau', name: '深喉' })
})

afterEach(async () => {
  adoptDb(undefined)
  await close()
})

const content = (title: string, text = '第一句。第二句。') => ({
  title,
  body: { type: 'doc' as const, content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text }] }] },
  sectionId,
  authorId,
})

describe('the life of an article', () => {
  it('is nobody’s business before it is published', async () => {
    const id = await createDraft(db, SYSTEM, content('草稿'))
    expect(await getArticle(id)).toBeNull()
    expect((await listArticles({}, undefined, 10))?.cards).toEqual([])
  })

  it('is public from its time on, and not a moment earlier', async () => {
    const past = await createDraft(db, SYSTEM, content('已刊出'))
    await publishArticle(db, SYSTEM, { id: past, version: 1, publishedAt: new Date(Date.now() - 1_000) })
    const later = await createDraft(db, SYSTEM, content('排程'))
    await publishArticle(db, SYSTEM, { id: later, version: 1, publishedAt: new Date(Date.now() + 3_600_000) })
    expect(await getArticle(past)).toMatchObject({ kind: 'article', article: { title: '已刊出' } })
    expect(await getArticle(later)).toBeNull()
    expect((await listArticles({}, undefined, 10))?.cards.map((card) => card.title)).toEqual(['已刊出'])
    expect(await db.job.findUnique({ where: { key: `article-due:${later}` } })).toMatchObject({ kind: 'article-due', doneAt: null })
  })

  it('answers with its notice once it is withdrawn', async () => {
    const id = await createDraft(db, SYSTEM, content('有誤'))
    await publishArticle(db, SYSTEM, { id, version: 1 }, NOW)
    await withdrawArticle(db, SYSTEM, { id, version: 2, notice: '本文資料有誤，現已撤回。' }, NOW)
    expect(await getArticle(id)).toEqual({ kind: 'withdrawn', notice: '本文資料有誤，現已撤回。' })
  })

  it('returns to the drafts when it is taken back before its time', async () => {
    const id = await createDraft(db, SYSTEM, content('排程'))
    await publishArticle(db, SYSTEM, { id, version: 1, publishedAt: new Date(NOW.getTime() + 1) }, NOW)
    await unscheduleArticle(db, SYSTEM, { id, version: 2 }, NOW)
    expect(await getArticle(id)).toBeNull()
    expect(await db.article.findUnique({ where: { id } })).toMatchObject({ status: 'draft', publishedAt: null })
    expect(await db.job.count()).toBe(0)
  })
})

describe('the disclaimer', () => {
  it('is bound to the section and to the day of publication, and no edit removes it', async () => {
    const id = await createDraft(db, SYSTEM, content('評論'))
    await publishArticle(db, SYSTEM, { id, version: 1 }, NOW)
    await db.section.update({ where: { id: sectionId }, data: { disclaimer: '** 新的字眼 **' } })
    await correctArticle(
      db,
      SYSTEM,
      { id, version: 2, content: content('評論', '全文改寫。'), readersShouldSee: true },
      new Date(NOW.getTime() + 60_000),
    )
    expect(await getArticle(id)).toMatchObject({ article: { disclaimer: DISCLAIMER, opening: '全文改寫。', updated: { text: '12:01' } } })
  })

  it('does not stand under news', async () => {
    const news = await createSection(db, SYSTEM, { slug: 'now', name: '即時' })
    const id = await createDraft(db, SYSTEM, { ...content('新聞'), sectionId: news })
    await publishArticle(db, SYSTEM, { id, version: 1 }, NOW)
    expect(await getArticle(id)).toMatchObject({ article: { disclaimer: null, opinion: false } })
  })
})

describe('what is refused changes nothing', () => {
  it('a save that is based on an older version', async () => {
    const id = await createDraft(db, SYSTEM, content('甲'))
    await saveDraft(db, SYSTEM, { id, version: 1, content: content('乙') })
    await expect(saveDraft(db, SYSTEM, { id, version: 1, content: content('丙') })).rejects.toMatchObject({ status: 409 })
    expect(await db.article.findUnique({ where: { id } })).toMatchObject({ title: '乙', version: 2 })
  })

  it.each([
    ['an endless title', { title: '長'.repeat(121) }, '標題最多120個字。'],
    [
      'a script as a link',
      {
        body: {
          type: 'doc',
          content: [
            {
              type: 'paragraph',
              content: [{ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }] }],
            },
          ],
        },
      },
      '連結',
    ],
    [
      'a picture that is not in the library',
      { body: { type: 'doc', content: [{ type: 'figure', attrs: { media: 'a'.repeat(32) } }] } },
      '媒體庫',
    ],
    ['an unknown section', { sectionId: 99_999 }, '請選擇欄目。'],
  ])('%s', async (_, change, sentence) => {
    const wrong = { ...content('標題'), ...change } as Parameters<typeof createDraft>[2]
    await expect(createDraft(db, SYSTEM, wrong)).rejects.toThrow(sentence)
    expect(await db.article.count()).toBe(0)
  })

  const roles: [string, Actor['role'], boolean][] = [
    ['owner', 'owner', true],
    ['editor', 'editor', true],
    ['author', 'author', false],
    ['contributor', 'contributor', false],
  ]
  it.each(roles)('publishing, correcting and withdrawing by a %s', async (_, role, allowed) => {
    const actor: Actor = { role, name: role, authorIds: [authorId] }
    const id = await createDraft(db, actor, content('文章'))
    const publishing = publishArticle(db, actor, { id, version: 1, acceptsDisclaimer: true }, NOW)
    await (allowed ? publishing : expect(publishing).rejects.toMatchObject({ status: 403 }))
    expect(await db.article.findUnique({ where: { id } })).toMatchObject(
      allowed ? { status: 'published' } : { status: 'draft', version: 1, publishedAt: null },
    )
    if (!allowed) await publishArticle(db, SYSTEM, { id, version: 1 }, NOW)
    for (const act of [
      () => correctArticle(db, actor, { id, version: 2, content: content('改'), readersShouldSee: false }, NOW),
      () => withdrawArticle(db, actor, { id, version: allowed ? 3 : 2, notice: '撤回。' }, NOW),
    ]) {
      if (allowed) await act()
      else await expect(act()).rejects.toMatchObject({ status: 403 })
    }
    expect(await db.article.findUnique({ where: { id } })).toMatchObject({ status: allowed ? 'withdrawn' : 'published' })
  })

  it('somebody else’s article does not exist for an author', async () => {
    const id = await createDraft(db, SYSTEM, content('別人的'))
    const stranger: Actor = { role: 'author', name: '別人', authorIds: [authorId + 1] }
    await expect(saveDraft(db, stranger, { id, version: 1, content: { ...content('改'), authorId: authorId + 1 } })).rejects.toMatchObject({
      status: 404,
    })
    await expect(createDraft(db, stranger, content('冒名'))).rejects.toMatchObject({ status: 403 })
    expect(await db.article.count()).toBe(1)
  })
})

describe('lists', () => {
  it('page by keyset: an article published meanwhile neither repeats nor hides another', async () => {
    for (const minute of [1, 2, 3, 4, 5]) {
      const id = await createDraft(db, SYSTEM, content(`第${minute}篇`))
      await publishArticle(db, SYSTEM, { id, version: 1, publishedAt: new Date(NOW.getTime() - 3_600_000 * 24 + minute * 60_000) }, NOW)
    }
    const first = await listArticles({ sectionSlug: 'blog' }, undefined, 2)
    expect(first?.cards.map((card) => card.title)).toEqual(['第5篇', '第4篇'])
    const fresh = await createDraft(db, SYSTEM, content('新篇'))
    await publishArticle(db, SYSTEM, { id: fresh, version: 1 })
    const second = await listArticles({ sectionSlug: 'blog' }, first?.before ?? '', 2)
    expect(second?.cards.map((card) => card.title)).toEqual(['第3篇', '第2篇'])
    const last = await listArticles({ sectionSlug: 'blog' }, second?.before ?? '', 2)
    expect(last).toMatchObject({ cards: [{ title: '第1篇' }], before: null })
  })

  it('refuse a cursor that they did not write', async () => {
    expect(await listArticles({}, 'nonsense', 2)).toBeNull()
    expect(await listArticles({}, '0-0', 2)).toBeNull()
  })

  it('of months lead over those in which nothing was published', async () => {
    for (const day of ['2022-01-28', '2022-01-30', '2024-04-23']) {
      const id = await createDraft(db, SYSTEM, content(day))
      await publishArticle(db, SYSTEM, { id, version: 1, publishedAt: new Date(`${day}T00:30:00+08:00`) }, NOW)
    }
    const around = async (year: string, month: string) => {
      const found = archiveMonth(year, month, NOW, 'Asia/Hong_Kong')
      const { earlier, later } = await getMonthsAround(found ?? { from: '', to: '' })
      return [earlier?.address, later?.address]
    }
    expect(await around('2022', '01')).toEqual([undefined, '/archive/2024/04'])
    expect(await around('2023', '06')).toEqual(['/archive/2022/01', '/archive/2024/04'])
    expect(await around('2024', '04')).toEqual(['/archive/2022/01', undefined])
  })
})
