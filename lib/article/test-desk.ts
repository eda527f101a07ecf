import { createAuthor } from '../author/commands'
import { adoptDb, type Db } from '../db/client'
import { Prisma } from '../db/generated/sqlite/client'
import { testDb } from '../db/test-db'
import { createSection } from '../section/commands'
import { type Actor, type Role, SYSTEM } from '../user/actor'
import { createUser } from '../user/commands'
import { createDraft } from './commands'
import { publishArticle } from './publishing'
import type { ContentInput } from './schema'

export const NOW = new Date('2026-11-01T12:00:00+08:00')
const MINUTE = 60_000
export const later = (minutes: number) => new Date(NOW.getTime() + minutes * MINUTE)

export const DISCLAIMER = '** 博客文章文責自負，不代表本公司立場 **'

type Person = Actor & { userId: number }

export interface Desk {
  db: Db
  close(): Promise<void>
  /** 即時 wants an editor; 論壇 lets authors publish; both blogs bind a disclaimer, and 博客 lets authors publish. */
  sections: { news: number; forum: number; blog: number; guests: number }
  authors: { own: number; other: number }
  owner: Person
  editor: Person
  /** Writes as `own`, like the contributor; the strangers write as `other`. */
  author: Person
  contributor: Person
  otherAuthor: Person
  otherContributor: Person
}

/** A newsroom in a database of its own, with an account of each role. */
export async function openDesk(): Promise<Desk> {
  const { db, close } = await testDb()
  adoptDb(db)
  const section = async (slug: string, name: string, disclaimer: string | null, authorsPublish: boolean) => {
    const id = await createSection(db, SYSTEM, { slug, name, disclaimer })
    await db.section.update({ where: { id }, data: { authorsPublish } })
    return id
  }
  const own = await createAuthor(db, SYSTEM, { slug: 'sam-hau', name: '深喉' })
  const other = await createAuthor(db, SYSTEM, { slug: 'aa-sai', name: '阿茜' })
  const person = async (role: Role, name: string, authorIds: number[]): Promise<Person> => {
    const email = `${crypto.randomUUID()}@example.com`
    const userId = await createUser(db, SYSTEM, { email, name, role })
    await db.user.update({ where: { id: userId }, data: { authors: { connect: authorIds.map((id) => ({ id })) } } })
    return { userId, role, name, authorIds }
  }
  return {
    db,
    close: async () => {
      adoptDb(undefined)
      await close()
    },
    sections: {
      news: await section('now', '即時', null, false),
      forum: await section('forum', '論壇', null, true),
      blog: await section('blog', '博客', DISCLAIMER, true),
      guests: await section('guests', '客席', '** 客席文章純屬個人意見 **', false),
    },
    authors: { own, other },
    owner: await person('owner', '社長', []),
    editor: await person('editor', '陳編輯', []),
    author: await person('author', '李作者', [own]),
    contributor: await person('contributor', '黃投稿', [own]),
    otherAuthor: await person('author', '何作者', [other]),
    otherContributor: await person('contributor', '吳投稿', [other]),
  }
}

export const bodyOf = (text: string) => ({
  type: 'doc' as const,
  content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text }] }],
})

/** What somebody writes as `own`, in 即時 where nothing else is said. */
export function contentFor(desk: Desk, title: string, more: Partial<ContentInput> = {}) {
  return { title, body: bodyOf(`${title}的內文。`), sectionId: desk.sections.news, authorId: desk.authors.own, ...more }
}

/** A draft, in a section. Its version is 1. */
export function draftIn(desk: Desk, section: keyof Desk['sections'], title = '草稿'): Promise<number> {
  return createDraft(desk.db, SYSTEM, contentFor(desk, title, { sectionId: desk.sections[section], tags: ['國際'] }), NOW)
}

/** An article that was published at {@link NOW}. Its version is 2. */
export async function publishedIn(desk: Desk, section: keyof Desk['sections'], title = '已刊出', publishedAt = NOW): Promise<number> {
  const id = await draftIn(desk, section, title)
  await publishArticle(desk.db, SYSTEM, { id, version: 1, publishedAt }, NOW)
  return id
}

/** Every row of every table, as text that two dumps can be compared by. */
export async function dump(db: Db, without: readonly Prisma.ModelName[] = []): Promise<Record<string, string[]>> {
  const names = Object.values(Prisma.ModelName).filter((name) => !without.includes(name))
  const rowsOf = async (name: string) => {
    const table = Reflect.get(db, name.charAt(0).toLowerCase() + name.slice(1)) as { findMany(): Promise<object[]> }
    return (await table.findMany()).map((row) => JSON.stringify(row)).sort()
  }
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await rowsOf(name)] as const)))
}
