import { db } from '../db/client'
import type { PictureChoice } from './media'

const SHOWN = 60

/** The newest pictures of the library, and the chosen one however old it is: enough to choose from a list. */
export async function listNewestPictures(chosen: number | null): Promise<PictureChoice[]> {
  const select = { id: true, fileName: true, alt: true }
  const newest = await db().media.findMany({ orderBy: { id: 'desc' }, take: SHOWN, select })
  const missing = chosen !== null && !newest.some(({ id }) => id === chosen)
  const also = missing ? await db().media.findMany({ where: { id: chosen }, select }) : []
  return [...also, ...newest].map(({ id, fileName, alt }) => ({ id, name: alt || fileName }))
}
