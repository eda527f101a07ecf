import type { Db } from '../db/client'
import { isUniqueViolation } from '../db/errors'
import { notAllowed } from '../errors'
import type { Actor } from '../user/actor'
import { writeMedia } from './files'
import { processPicture } from './processing'

export interface PictureUpload {
  bytes: Buffer
  fileName: string
  alt?: string
  caption?: string
  credit?: string
}

export interface StoredMedia {
  id: number
  hash: string
}

/** Adds a picture to the library. The same file is stored once. The files are written first, the row last. */
export async function storePicture(db: Db, actor: Actor, upload: PictureUpload): Promise<StoredMedia> {
  if (actor.role === 'contributor' && actor.authorIds.length === 0) throw notAllowed('上載圖片')
  const picture = await processPicture(upload.bytes)
  const known = await db.media.findUnique({ where: { hash: picture.hash }, select: { id: true, hash: true } })
  if (known) return known
  for (const { variant, bytes } of picture.variants) await writeMedia(`${picture.hash}/${variant.width}.${variant.format}`, bytes)
  const data = {
    hash: picture.hash,
    fileName: upload.fileName.slice(0, 200),
    mime: picture.mime,
    bytes: upload.bytes.byteLength,
    width: picture.width,
    height: picture.height,
    variants: picture.variants.map(({ variant }) => variant),
    alt: upload.alt ?? '',
    caption: upload.caption ?? '',
    credit: upload.credit ?? '',
  }
  return db.media.create({ data, select: { id: true, hash: true } }).catch((error: unknown) => {
    if (!isUniqueViolation(error)) throw error
    return db.media.findUniqueOrThrow({ where: { hash: picture.hash }, select: { id: true, hash: true } })
  })
}
