import { db } from '../db/client'
import type { Prisma } from '../db/generated/sqlite/client'
import { env } from '../env'
import { parseInput } from '../input'
import { fullMoment } from '../text/moment'
import { type Actor, canWriteAs, isEditor } from '../user/actor'
import type { MediaLine, MediaPage, UploadedPicture } from './media'
import { select, uploaded } from './row'
import { listSchema, type MediaFilter } from './schema'
import { mayChange, sharePictureId, unused, usesOf } from './uses'

const SHOWN = 48

const FIELDS = ['fileName', 'alt', 'caption', 'credit'] as const

/** Every word must stand somewhere. One engine minds the case of Latin letters, so the usual ones are tried. */
function matching(words: string): Prisma.MediaWhereInput[] {
  return words
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, 8)
    .map((word) => {
      const cases = [...new Set([word, word.toLowerCase(), word.toUpperCase()])]
      return { OR: FIELDS.flatMap((field) => cases.map((each) => ({ [field]: { contains: each } }))) }
    })
}

/** The library, newest first. `before` of a page is where the next one begins. */
export async function listMedia(filter: MediaFilter): Promise<MediaPage> {
  const { words, unusedOnly, before } = parseInput(listSchema, filter)
  const used = unusedOnly ? await sharePictureId(db()) : null
  const free = unusedOnly ? { ...unused, ...(used === null ? {} : { id: { not: used } }) } : {}
  const rows = await db().media.findMany({
    where: { AND: [before ? { id: { lt: before } } : {}, free, ...matching(words)] },
    orderBy: { id: 'desc' },
    take: SHOWN + 1,
    select,
  })
  const pictures = rows.slice(0, SHOWN).map((row) => ({ ...uploaded(row), fileName: row.fileName }))
  return { pictures, before: rows.length > SHOWN ? (pictures.at(-1)?.id ?? null) : null }
}

/** A picture that a form has chosen; null when none is, or it is gone. */
export async function findPicture(id: number | null): Promise<MediaLine | null> {
  const row = id === null ? null : await db().media.findUnique({ where: { id }, select })
  return row && { ...uploaded(row), fileName: row.fileName }
}

export interface MediaDetail {
  picture: UploadedPicture
  fileName: string
  bytes: number
  version: number
  createdAt: { iso: string; text: string }
  /** Where it stands, as far as the reader of this may see articles; the others are a number. */
  articles: { id: number; title: string }[]
  otherArticles: number
  authors: { id: number; name: string }[]
  /** Whether pages without a picture are shared with it. */
  setting: boolean
  mayChange: boolean
  /** Whether the reader of this may put another picture in its place everywhere, or delete it. */
  mayManage: boolean
}

/** One picture and where it is used; null when there is none of that id. */
export async function getMedia(actor: Actor, id: number): Promise<MediaDetail | null> {
  const row = await db().media.findUnique({ where: { id }, select: { ...select, bytes: true, version: true, createdAt: true } })
  if (!row) return null
  const { articles, authors, setting } = await usesOf(db(), id)
  const own = articles.filter(({ authorId }) => canWriteAs(actor, authorId))
  return {
    picture: uploaded(row),
    fileName: row.fileName,
    bytes: row.bytes,
    version: row.version,
    createdAt: fullMoment(row.createdAt, env().SITE_TIMEZONE),
    articles: own.map(({ id: articleId, title }) => ({ id: articleId, title })),
    otherArticles: articles.length - own.length,
    authors,
    setting,
    mayChange: await mayChange(db(), actor, id),
    mayManage: isEditor(actor),
  }
}
