import sharp from 'sharp'
import { openDb } from '../db/client'
import { isBusy } from '../db/errors'
import { storePicture } from '../media/commands'
import { SYSTEM } from '../user/actor'
import { createDraft, saveDraft } from './commands'
import { correctArticle, publishArticle } from './publishing'
import type { Act } from './test-crash'
import { bodyOf } from './test-desk'

// A desk that never rests, for crash.db.test.ts: it does one thing after the other and says on its standard output what it was
// told is done, until it is killed. What it says has reached the pipe when write returns.
const [, , url = '', mark = '', sectionId = '', authorId = ''] = process.argv
const db = openDb(url)
await db.section.count()

const say = (act: Act) => process.stdout.write(`${JSON.stringify(act)}\n`)

let step = 0
const written = (picture?: { id: number; hash: string }) => ({
  // The number says which of two titles is the later one.
  title: `${mark} ${++step}`,
  body: picture ? { ...bodyOf('圖'), content: [{ type: 'figure' as const, attrs: { media: picture.hash } }] } : bodyOf(`第${step}步。`),
  sectionId: Number(sectionId),
  authorId: Number(authorId),
  tags: ['國際', mark],
  picture: picture ? { mediaId: picture.id } : null,
})

async function picture() {
  const colour = { r: step % 256, g: Math.floor(Math.random() * 256), b: Math.floor(Math.random() * 256) }
  const bytes = await sharp({ create: { width: 500, height: 300, channels: 3, background: colour } })
    .png()
    .toBuffer()
  const stored = await storePicture(db, SYSTEM, { bytes, fileName: `${mark}.png` })
  say({ act: 'upload', id: stored.id, title: '' })
  return stored
}

async function round(): Promise<void> {
  const first = written()
  const id = await createDraft(db, SYSTEM, first)
  say({ act: 'save', id, title: first.title })
  const second = written(await picture())
  await saveDraft(db, SYSTEM, { id, version: 1, content: second })
  say({ act: 'save', id, title: second.title })
  await publishArticle(db, SYSTEM, { id, version: 2 })
  say({ act: 'publish', id, title: second.title })
  const third = written()
  await saveDraft(db, SYSTEM, { id, version: 3, content: third })
  say({ act: 'save', id, title: third.title })
  await correctArticle(db, SYSTEM, { id, version: 4, readersShouldSee: true })
  say({ act: 'update', id, title: third.title })
  const fourth = written()
  const scheduled = await createDraft(db, SYSTEM, fourth)
  await publishArticle(db, SYSTEM, { id: scheduled, version: 1, publishedAt: new Date(Date.now() + 3_600_000) })
  say({ act: 'schedule', id: scheduled, title: fourth.title })
}

process.stdout.write('ready\n')
for (;;)
  await round().catch((error: unknown) => {
    // Nothing was written, and nothing was said to be.
    if (!isBusy(error)) throw error
  })
