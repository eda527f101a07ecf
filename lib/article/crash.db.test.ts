import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, it } from 'vitest'
import { createAuthor } from '../author/commands'
import type { Db } from '../db/client'
import { allTexts } from '../db/full-text-writing'
import { temporaryFolder } from '../db/temporary-folder'
import { testDb } from '../db/test-db'
import type { Variant } from '../media/media'
import { keyOf } from '../search/words'
import { createSection } from '../section/commands'
import { SYSTEM } from '../user/actor'
import type { Body } from './body'
import { saveDraft } from './commands'
import { contentOf, contentSelect } from './content'
import type { Content } from './schema'
import { type Act, killedDesk } from './test-crash'
import { bodyOf } from './test-desk'
import { pictureHashes } from './text'

/** How many desks are killed; at the same time as many as a newsroom has. THOROUGH=1 kills the hundred of our promise. */
const KILLS = process.env.THOROUGH === '1' ? 100 : 4
const AT_ONCE = 4
/** A round of a desk is seven acts; the kills are spread over 0 to 8 of them. */
const MOST_ACTS = 9

const stepOf = (title: string) => Number(title.split(' ')[1])
const fileOf = (dataDir: string, hash: string, { width, format }: Variant) =>
  join(dataDir, 'media', hash.slice(0, 2), hash, `${width}.${format}`)

/** Everything that a desk was told is there, and not older than it was told. */
async function mustHave(db: Db, acts: readonly Act[]): Promise<void> {
  for (const { act, id, title } of acts) {
    if (act === 'upload') {
      expect(await db.media.findUnique({ where: { id } })).not.toBeNull()
      continue
    }
    const found = await db.article.findUnique({ where: { id }, include: { workingCopy: true, revisions: true } })
    const latest = (found?.workingCopy?.content as Content | undefined)?.title ?? found?.title ?? ''
    expect(stepOf(latest), `${act} ${title}`).toBeGreaterThanOrEqual(stepOf(title))
    if (act === 'publish' || act === 'update') expect(stepOf(found?.title ?? '')).toBeGreaterThanOrEqual(stepOf(title))
    if (act !== 'save') {
      expect(found, title).toMatchObject({ status: 'published' })
      const reason = act === 'update' ? 'update' : 'publish'
      expect(found?.revisions, title).toContainEqual(expect.objectContaining({ reason, title }))
    }
    if (act === 'schedule')
      expect(await db.job.findUnique({ where: { key: `article-due:${id}` } })).toMatchObject({ runAt: found?.publishedAt, doneAt: null })
  }
}

/** Rows that say the same thing twice agree. */
async function mustAgree(db: Db): Promise<void> {
  const articles = await db.article.findMany({
    select: { ...contentSelect, id: true, status: true, publishedAt: true, workingCopy: true, mediaUses: true, revisions: true },
  })
  const media = new Map((await db.media.findMany()).map(({ id, hash }) => [hash, id]))
  const jobs = new Map((await db.job.findMany()).map(({ key, runAt }) => [key, runAt.getTime()]))
  const pairs = await db.articleTag.findMany()
  const shows = ({ body, picture }: Content) => [
    ...pictureHashes(body as Body).map((hash) => media.get(hash)),
    ...(picture ? [picture.mediaId] : []),
  ]
  const entries = new Map((await db.searchEntry.findMany()).map(({ articleId, publishedAt }) => [articleId, publishedAt]))
  const found = await allTexts(db)
  expect(found).toEqual([...entries].map(([id, at]) => keyOf(at, id)).sort((a, b) => (a < b ? -1 : 1)))
  for (const row of articles) {
    expect(entries.get(row.id) ?? null).toEqual(row.publishedAt)
    const isOut = row.status === 'published'
    expect(isOut, `${row.id}`).toBe(row.publishedAt !== null)
    expect(row.workingCopy === null || isOut).toBe(true)
    const tags = pairs.filter(({ articleId }) => articleId === row.id)
    expect(tags).toHaveLength(2)
    for (const { publishedAt } of tags) expect(publishedAt).toEqual(row.publishedAt)
    if (row.publishedAt && row.publishedAt > new Date()) expect(jobs.get(`article-due:${row.id}`)).toBe(row.publishedAt.getTime())
    const copy = row.workingCopy ? shows(row.workingCopy.content as unknown as Content) : []
    expect(row.mediaUses.map(({ mediaId }) => mediaId).sort()).toEqual([...new Set([...shows(contentOf(row)), ...copy])].sort())
    expect(row.revisions.some(({ reason }) => reason === 'publish')).toBe(isOut)
    expect(await db.auditEntry.count({ where: { subject: 'article', subjectId: row.id, action: 'createDraft' } })).toBe(1)
  }
}

/** A picture in the library has all its files, and a file under its final name is a whole picture, in the library or not yet. */
async function mustBeWhole(db: Db, dataDir: string): Promise<number> {
  const rows = await db.media.findMany()
  for (const { hash, variants } of rows)
    for (const variant of variants as unknown as Variant[]) expect(statSync(fileOf(dataDir, hash, variant)).size, hash).toBe(variant.bytes)
  const folder = join(dataDir, 'media')
  const files = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : []
  for (const file of files.filter((name) => /\.(webp|jpg)$/.test(name)))
    await sharp(readFileSync(join(folder, file)), { failOn: 'warning' }).stats()
  return rows.length
}

it(`nothing acknowledged is lost when ${KILLS} desks are killed at any moment`, { timeout: 1_800_000 }, async () => {
  const { db, url, close } = await testDb()
  const folder = temporaryFolder()
  const sectionId = await createSection(db, SYSTEM, { slug: 'now', name: '即時' })
  const authorId = await createAuthor(db, SYSTEM, { slug: 'newsroom', name: '本報' })
  const acts: Act[] = []
  let next = 0
  const keepKilling = async () => {
    for (let kill = next++; kill < KILLS; kill = next++)
      acts.push(...(await killedDesk(url, `desk${kill}`, sectionId, authorId, folder.path, Math.floor((kill * MOST_ACTS) / KILLS))))
  }
  await Promise.all(Array.from({ length: AT_ONCE }, keepKilling))

  await mustHave(db, acts)
  await mustAgree(db)
  expect(await mustBeWhole(db, folder.path)).toBeGreaterThanOrEqual(acts.filter(({ act }) => act === 'upload').length)
  if (url.startsWith('file:')) expect(await db.$queryRawUnsafe('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }])
  // Whoever comes next goes on where the dead stopped.
  const { id, version } = await db.article.findFirstOrThrow({ orderBy: { id: 'desc' } })
  const content = { title: '接着寫', body: bodyOf('繼續。'), sectionId, authorId }
  expect(await saveDraft(db, SYSTEM, { id, version, content })).toMatchObject({ version: version + 1 })
  await close()
  await folder.remove()
})
