import type { Db } from '../db/client'
import { readMaster, removeMaster, removeMedia, settleMedia, writeMedia } from './files'
import { makeAvif } from './processing'
import { inTurn } from './queue'
import { variantsOf } from './row'

export const avifKey = (mediaId: number) => `media-avif:${mediaId}`
export const sweepKey = (hash: string) => `media-sweep:${hash}`

/** By then an upload has its row, or never will. */
export const SWEEP_AFTER_MS = 15 * 60_000

/**
 * Adds AVIF to a picture. It may run twice: the files have the same names, the row says the same. Pages that were rendered before
 * stay as they are, since they are not wrong.
 */
export function addAvif(db: Db, { mediaId }: { mediaId: number }): Promise<void> {
  return inTurn(async () => {
    const row = await db.media.findUnique({ where: { id: mediaId }, select: { hash: true, variants: true } })
    const master = row && (await readMaster(row.hash))
    if (!row || !master) return
    const others = variantsOf(row).filter(({ format }) => format !== 'avif')
    const made = await makeAvif(master)
    for (const { variant, bytes } of made) await writeMedia(`${row.hash}/${variant.width}.avif`, bytes)
    await settleMedia(row.hash)
    // Not the version: nobody's words were changed.
    await db.media.updateMany({ where: { id: mediaId }, data: { variants: [...others, ...made.map(({ variant }) => variant)] } })
    await removeMaster(row.hash)
  })
}

/** Removes the files of a picture that has no row: it was deleted, or a crash came before its row. */
export function sweepMedia(db: Db, { hash }: { hash: string }): Promise<void> {
  return inTurn(async () => {
    if ((await db.media.count({ where: { hash } })) === 0) await removeMedia(hash)
  })
}
