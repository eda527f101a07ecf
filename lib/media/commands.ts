import { createHash } from 'node:crypto'
import { record } from '../audit/record'
import type { Db } from '../db/client'
import { isUniqueViolation } from '../db/errors'
import { env } from '../env'
import { invalid } from '../errors'
import { cancel, enqueue } from '../jobs/outbox'
import { type Actor, mustIllustrate } from '../user/actor'
import { authSecret } from '../user/secret'
import { cleanFileName } from './file-name'
import { settleMedia, writeMaster, writeMedia } from './files'
import { avifKey, SWEEP_AFTER_MS, sweepKey } from './later'
import { MAX_UPLOAD_BYTES, type UploadedPicture } from './media'
import { processPicture } from './processing'
import { inTurn } from './queue'
import { contentName, type Received, tooLarge } from './receiving'
import { select, uploaded } from './row'
import { FORMATS, refusalOf, sniff } from './sniff'

interface Words {
  fileName: string
  alt?: string
  caption?: string
  credit?: string
}

export interface PictureUpload extends Words {
  bytes: Buffer
}

/** Adds a picture that is in memory, such as a drawing of the demo newsroom, to the library. The same file is stored once. */
export function storePicture(db: Db, actor: Actor, { bytes, ...words }: PictureUpload): Promise<UploadedPicture> {
  const digest = createHash('sha256').update(bytes).digest()
  return store(db, actor, bytes, { bytes: bytes.byteLength, digest, head: bytes }, words, false)
}

/** Adds a picture that was received into a temporary file. AVIF follows later. */
export function storeUpload(db: Db, actor: Actor, received: Received, words: Words): Promise<UploadedPicture> {
  return store(db, actor, received.path, received, words, true)
}

const known = async (db: Db, hash: string) => {
  const row = await db.media.findUnique({ where: { hash }, select })
  return row && uploaded(row)
}

/**
 * Writes the files first and the row last. A sweep is put into the outbox before the first file, and taken back with the row, so
 * that what a crash leaves goes by itself.
 */
async function store(
  db: Db,
  actor: Actor,
  file: Buffer | string,
  { bytes, digest, head }: Omit<Received, 'path'>,
  words: Words,
  avif: boolean,
): Promise<UploadedPicture> {
  mustIllustrate(actor)
  if (bytes > MAX_UPLOAD_BYTES) throw tooLarge()
  const format = sniff(head)
  if (!format) throw invalid(refusalOf(head))
  const hash = contentName(digest, authSecret(env()))
  return inTurn(async () => {
    const there = await known(db, hash)
    if (there) return there
    const { width, height, variants, master } = await processPicture(file)
    await db.$transaction((tx) => enqueue(tx, 'media-sweep', sweepKey(hash), { hash }, new Date(Date.now() + SWEEP_AFTER_MS)))
    for (const { variant, bytes: content } of variants) await writeMedia(`${hash}/${variant.width}.${variant.format}`, content)
    if (avif) await writeMaster(hash, master)
    await settleMedia(hash)
    const data = {
      hash,
      fileName: cleanFileName(words.fileName),
      mime: FORMATS[format],
      bytes,
      width,
      height,
      variants: variants.map(({ variant }) => variant),
      alt: words.alt ?? '',
      caption: words.caption ?? '',
      credit: words.credit ?? '',
    }
    const stored = db.$transaction(async (tx) => {
      const row = await tx.media.create({ data, select })
      await cancel(tx, sweepKey(hash))
      if (avif) await enqueue(tx, 'media-avif', avifKey(row.id), { mediaId: row.id }, new Date())
      const { fileName } = data
      await record(tx, actor, {
        action: 'storePicture',
        subject: 'media',
        subjectId: row.id,
        label: fileName,
        after: { fileName, width, height, bytes },
      })
      return uploaded(row)
    })
    return stored.catch(async (error: unknown) => {
      // Another process was given the same file at the same time.
      const other = isUniqueViolation(error) ? await known(db, hash) : null
      if (!other) throw error
      return other
    })
  })
}
