import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { createAuthor } from '../author/commands'
import type { Db } from '../db/client'
import { testDb } from '../db/test-db'
import { createSection } from '../section/commands'
import { type Actor, SYSTEM } from '../user/actor'
import { createDraft, saveDraft } from './commands'
import { getDeskState } from './desk-article'
import { previewedTitle, readPreview } from './previewing'
import { makePreviewLink, revokePreviewLink } from './previews'
import { publishArticle, withdrawArticle } from './publishing'

const NOW = new Date('2026-11-01T12:00:00+08:00')
const hours = (count: number) => new Date(NOW.getTime() + count * 3_600_000)

let db: Db
let sectionId: number
let authorId: number
let otherId: number
let id: number

beforeEach(async () => {
  const own = await testDb()
  onTestFinished(own.close)
  db = own.db
  sectionId = await createSection(db, SYSTEM, { slug: 'blog', name: '博客文章', disclaimer: '文責自負' })
  authorId = await createAuthor(db, SYSTEM, { slug: 'sam-hau', name: '深喉' })
  otherId = await createAuthor(db, SYSTEM, { slug: 'other', name: '另一人' })
  id = await createDraft(db, SYSTEM, content('草稿'), NOW)
})

const content = (title: string, tags: string[] = []) => ({
  title,
  tags,
  body: { type: 'doc' as const, content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text: `${title}內文。` }] }] },
  sectionId,
  authorId,
})

const somebody = (role: Actor['role'], authorIds: number[] = []): Actor => ({ role, name: `一位${role}`, authorIds })

describe('who may make a preview', () => {
  it.each(['owner', 'editor'] as const)('an %s, of every article', async (role) => {
    const { token } = await makePreviewLink(db, somebody(role), { id }, NOW)
    expect(await readPreview(token, NOW)).toMatchObject({ title: '草稿', disclaimer: '文責自負' })
  })

  it.each(['author', 'contributor'] as const)('an %s, of their own; another’s is not there for them', async (role) => {
    const { linkId, token } = await makePreviewLink(db, somebody(role, [authorId]), { id }, NOW)
    expect(await readPreview(token, NOW)).toMatchObject({ title: '草稿' })
    expect(await previewedTitle(somebody(role, [authorId]), id, NOW)).toBe('草稿')
    const other = somebody(role, [otherId])
    await expect(makePreviewLink(db, other, { id }, NOW)).rejects.toMatchObject({ status: 404 })
    await expect(revokePreviewLink(db, other, { id, linkId }, NOW)).rejects.toMatchObject({ status: 404 })
    expect(await previewedTitle(other, id, NOW)).toBeNull()
    expect(await db.previewLink.count()).toBe(1)
    expect(await readPreview(token, NOW)).not.toBeNull()
  })
})

describe('a preview', () => {
  it('shows what is being written over what readers have, tags too', async () => {
    await publishArticle(db, SYSTEM, { id, version: 1 }, NOW)
    await saveDraft(db, SYSTEM, { id, version: 2, content: { ...content('改好了', ['新標籤']), authorId: otherId } }, NOW)
    const { token } = await makePreviewLink(db, SYSTEM, { id }, NOW)
    const shown = await readPreview(token, NOW)
    expect(shown).toMatchObject({ title: '改好了', author: { name: '另一人' }, tags: [{ name: '新標籤' }] })
    expect(JSON.stringify(shown?.body)).toContain('改好了內文。')
  })

  it('says whether readers have it', async () => {
    const { token } = await makePreviewLink(db, SYSTEM, { id }, NOW)
    const reach = async (now = NOW) => (await readPreview(token, now))?.reach
    expect(await reach()).toBe('unpublished')
    await publishArticle(db, SYSTEM, { id, version: 1, publishedAt: hours(1) }, NOW)
    expect([await reach(), await reach(hours(1))]).toEqual(['unpublished', 'public'])
    await saveDraft(db, SYSTEM, { id, version: 2, content: content('改好了') }, hours(1))
    expect(await reach(hours(1))).toBe('changed')
  })

  it('of others lasts 48 hours, one’s own an hour, to the moment', async () => {
    const shared = await makePreviewLink(db, SYSTEM, { id }, NOW)
    const own = await makePreviewLink(db, SYSTEM, { id, lasts: 'own' }, NOW)
    const justBefore = (at: Date) => new Date(at.getTime() - 1)
    expect(await readPreview(own.token, justBefore(hours(1)))).not.toBeNull()
    expect(await readPreview(own.token, hours(1))).toBeNull()
    expect(await readPreview(shared.token, justBefore(hours(48)))).not.toBeNull()
    expect(await readPreview(shared.token, hours(48))).toBeNull()
  })

  it('ends when it is revoked, and no other with it', async () => {
    const [one, other] = [await makePreviewLink(db, SYSTEM, { id }, NOW), await makePreviewLink(db, SYSTEM, { id }, NOW)]
    await revokePreviewLink(db, SYSTEM, { id, linkId: one.linkId }, NOW)
    expect([await readPreview(one.token, NOW), (await readPreview(other.token, NOW))?.title]).toEqual([null, '草稿'])
  })

  it('is not revoked through another article', async () => {
    const second = await createDraft(db, SYSTEM, content('第二篇'), NOW)
    const { linkId, token } = await makePreviewLink(db, SYSTEM, { id }, NOW)
    await expect(revokePreviewLink(db, SYSTEM, { id: second, linkId }, NOW)).rejects.toMatchObject({ status: 404 })
    expect(await db.auditEntry.count({ where: { action: 'revokePreviewLink' } })).toBe(0)
    expect(await readPreview(token, NOW)).not.toBeNull()
  })

  it('ends when the article is withdrawn or put into the trash', async () => {
    const { token } = await makePreviewLink(db, SYSTEM, { id }, NOW)
    await publishArticle(db, SYSTEM, { id, version: 1 }, NOW)
    await withdrawArticle(db, SYSTEM, { id, version: 2, notice: '有誤。' }, NOW)
    const trashed = await createDraft(db, SYSTEM, content('丟棄'), NOW)
    const other = await makePreviewLink(db, SYSTEM, { id: trashed }, NOW)
    await db.article.update({ where: { id: trashed }, data: { status: 'trashed' } })
    expect([await readPreview(token, NOW), await readPreview(other.token, NOW)]).toEqual([null, null])
  })

  it('is shown to nobody who guesses', async () => {
    const { token } = await makePreviewLink(db, SYSTEM, { id }, NOW)
    const { tokenHash } = await db.previewLink.findFirstOrThrow()
    for (const guess of ['', token.slice(1), `${token}x`, token.toUpperCase(), tokenHash]) expect(await readPreview(guess, NOW)).toBeNull()
  })
})

it('the desk lists those that were made for others, never the secret itself', async () => {
  const real = new Date()
  const { linkId, token } = await makePreviewLink(db, somebody('editor'), { id }, real)
  const { id: userId } = await db.user.create({ data: { email: 'own@example.com', name: '一位owner', role: 'owner' } })
  await makePreviewLink(db, { ...somebody('owner'), userId }, { id, lasts: 'own' }, real)
  const state = await getDeskState(db, SYSTEM, id, real)
  expect(state.previews).toMatchObject([{ id: linkId, name: '一位editor' }])
  const log = await db.auditEntry.findMany()
  expect(JSON.stringify([state, log])).not.toContain(token)
  expect(log.filter(({ action }) => action === 'makePreviewLink')).toHaveLength(1)
})
