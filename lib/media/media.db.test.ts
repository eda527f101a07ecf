import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, it, onTestFinished } from 'vitest'
import { readView } from '../article/queries'
import type { Db } from '../db/client'
import { testDb } from '../db/test-db'
import { handlers } from '../jobs/handlers'
import { runDueJobs } from '../jobs/runner'
import { type Actor, SYSTEM } from '../user/actor'
import { storePicture, storeUpload } from './commands'
import { findMedia, mediaFolder, removeMedia } from './files'
import { addAvif, SWEEP_AFTER_MS } from './later'
import { findMissing } from './missing'
import { withReceived } from './receiving'
import { newPicture, smallNewsroom } from './test-media'

let db: Db
let room: Awaited<ReturnType<typeof smallNewsroom>>
beforeEach(async () => {
  const own = await testDb()
  onTestFinished(own.close)
  db = own.db
  room = await smallNewsroom(db)
})

const upload = (actor: Actor, bytes: Buffer, fileName = '照片.jpg') =>
  withReceived(new Blob([new Uint8Array(bytes)]).stream(), mediaFolder(), (received) => storeUpload(db, actor, received, { fileName }))
const formats = (row: { variants: unknown } | null) =>
  JSON.stringify(row?.variants)
    .match(/avif|webp|jpg/g)
    ?.join(' ')
const soon = (ms = 1_000) => new Date(Date.now() + ms)

it.each(['owner', 'editor', 'author', 'contributor'] as const)('%s may upload, and the log says who it was', async (role) => {
  const picture = await upload(room.actors[role], await newPicture())
  expect(picture).toMatchObject({ width: 640, height: 360, widths: [480, 640], alt: '', caption: '', credit: '', focalX: 0.5 })
  expect(await db.auditEntry.findFirst({ where: { subject: 'media' } })).toMatchObject({
    name: room.actors[role].name,
    action: 'storePicture',
    subjectId: picture.id,
    label: '照片.jpg',
  })
  expect(await findMedia(`${picture.hash}/640.webp`)).toMatchObject({ mime: 'image/webp' })
})

it('whoever writes under no name may not upload, and nothing is stored', async () => {
  await expect(upload(room.actors.stranger, await newPicture())).rejects.toMatchObject({ status: 403 })
  expect(await db.media.count()).toBe(0)
  expect(await db.job.count()).toBe(0)
})

it('keeps the name of a file as text, whatever it says', async () => {
  const name = '../../etc/<script>alert(1)</script>.jpg'
  const { id, hash } = await upload(SYSTEM, await newPicture(), name)
  expect(await db.media.findUnique({ where: { id } })).toMatchObject({ fileName: name, hash })
  expect(hash).toMatch(/^[0-9a-f]{32}$/)
})

it('keeps no name that a database could not, and refuses no picture for it', async () => {
  const { id } = await upload(SYSTEM, await newPicture(), `\0電車\n${'😀'.repeat(300)}\uD83D`)
  const fileName = `電車 ${'😀'.repeat(197)}`
  expect(await db.media.findUnique({ where: { id } })).toMatchObject({ fileName })
  expect(await db.auditEntry.findFirst({ where: { action: 'storePicture', subjectId: id } })).toMatchObject({ label: fileName })
})

it('stores the same file once, with the words that it has', async () => {
  const bytes = await newPicture()
  const first = await storePicture(db, SYSTEM, { bytes, fileName: 'a.jpg', alt: '一幅畫' })
  expect(await upload(room.actors.author, bytes, 'b.jpg')).toEqual(first)
  expect(await db.media.count()).toBe(1)
})

it('two uploads of one file at once are one picture', async () => {
  const bytes = await newPicture()
  const [one, two] = await Promise.all([upload(SYSTEM, bytes), upload(room.actors.author, bytes)])
  expect(one.id).toBe(two.id)
})

it('refuses what only calls itself a picture, and leaves neither row nor work', async () => {
  for (const text of ['<svg xmlns="http://www.w3.org/2000/svg"/>', 'GIF89a', '<!doctype html>', ''])
    await expect(upload(SYSTEM, Buffer.from(text), '圖.png')).rejects.toMatchObject({ status: 422 })
  const half = (await newPicture()).subarray(0, 300)
  await expect(upload(SYSTEM, half)).rejects.toMatchObject({ status: 422 })
  expect([await db.media.count(), await db.job.count()]).toEqual([0, 0])
})

it('what AVIF is made from is not taken for missing when it only cannot be read', async () => {
  const { id, hash } = await upload(SYSTEM, await newPicture())
  const master = join(mediaFolder(), hash.slice(0, 2), hash, 'master')
  rmSync(master)
  mkdirSync(master)
  await expect(addAvif(db, { mediaId: id })).rejects.toThrow(/EISDIR/)
  rmSync(master, { recursive: true })
  await addAvif(db, { mediaId: id })
})

it('adds AVIF later, once, and articles then offer it', async () => {
  const picture = await upload(SYSTEM, await newPicture())
  const id = await room.publishWith(picture, '有圖')
  expect((await readView(id, soon()))?.picture).not.toHaveProperty('avif')
  const master = join(mediaFolder(), picture.hash.slice(0, 2), picture.hash, 'master')
  expect(existsSync(master)).toBe(true)
  // Once a crash came after the row and before the job was marked as done, it runs again.
  await addAvif(db, { mediaId: picture.id })
  await runDueJobs(db, handlers, { clock: () => soon() })
  expect(existsSync(master)).toBe(false)
  const row = await db.media.findUnique({ where: { id: picture.id } })
  expect(formats(row)).toBe('webp jpg webp jpg avif avif')
  expect(row?.version).toBe(1)
  expect(await findMedia(`${picture.hash}/480.avif`)).toMatchObject({ mime: 'image/avif' })
  const view = await readView(id, soon())
  expect([view?.picture?.avif, view?.pictures[picture.hash]?.avif]).toEqual([true, true])
})

it('never serves the master, nor anything else that is no variant', async () => {
  const { hash } = await upload(SYSTEM, await newPicture())
  for (const key of [`${hash}/master`, `${hash}/../${hash}/480.jpg`, `${hash}/480.png`, `${hash}`, '../readon.db', `${hash}/0480.jpg/x`])
    expect(await findMedia(key)).toBeNull()
})

it('tells the operator of pictures whose files are missing', async () => {
  const [one, two] = [await upload(SYSTEM, await newPicture(), '一.jpg'), await upload(SYSTEM, await newPicture(), '二.jpg')]
  expect(await findMissing(db)).toEqual({ count: 0, example: '' })
  await removeMedia(two.hash)
  expect(await findMissing(db)).toEqual({ count: 1, example: '二.jpg' })
  expect(one.id).toBeLessThan(two.id)
})

it('sweeps the files of an upload whose row never came, but not before it could have', async () => {
  const bytes = await newPicture()
  const { id, hash } = await upload(SYSTEM, bytes)
  const file = `${hash}/480.webp`
  // As after a crash between the last file and the row.
  await db.media.delete({ where: { id } })
  await db.job.update({ where: { key: `media-avif:${id}` }, data: { doneAt: new Date() } })
  await db.job.create({ data: { kind: 'media-sweep', key: `media-sweep:${hash}`, payload: { hash }, runAt: soon(SWEEP_AFTER_MS) } })
  await runDueJobs(db, handlers, { clock: () => soon() })
  expect(await findMedia(file)).not.toBeNull()
  await runDueJobs(db, handlers, { clock: () => soon(SWEEP_AFTER_MS + 1_000) })
  expect(await findMedia(file)).toBeNull()
  expect(existsSync(join(mediaFolder(), hash.slice(0, 2), hash))).toBe(false)
  const again = await upload(SYSTEM, bytes)
  await runDueJobs(db, handlers, { clock: () => soon(SWEEP_AFTER_MS * 2) })
  expect(again.hash).toBe(hash)
  expect(await findMedia(file)).not.toBeNull()
})
