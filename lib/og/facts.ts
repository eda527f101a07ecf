import { publicAt } from '../article/public'
import { db } from '../db/client'
import { env } from '../env'
import { type StoredRow, storedSelect, variantsOf } from '../media/row'
import { readSettings } from '../site/settings'
import { ageNotice, dayOf } from '../text/dateline'
import { OG_WIDTH, type OgFacts } from './og'

/** The stored JPEG that comes nearest to the width from above. */
function storedPicture(row: StoredRow): NonNullable<OgFacts['picture']> | null {
  const jpegs = variantsOf(row)
    .filter(({ format }) => format === 'jpg')
    .sort((one, other) => one.width - other.width)
  const variant = jpegs.find(({ width }) => width >= OG_WIDTH) ?? jpegs.at(-1)
  if (!variant) return null
  const { hash, focalX, focalY } = row
  return { key: `${hash}/${variant.width}.jpg`, width: variant.width, height: variant.height, focalX, focalY }
}

const select = {
  title: true,
  shareTitle: true,
  publishedAt: true,
  disclaimer: true,
  section: { select: { name: true, accent: true } },
  author: { select: { name: true } },
  picture: { select: storedSelect },
  sharePicture: { select: storedSelect },
} as const

/** What shows in the share picture of a public article; null of any other. */
export async function readOgFacts(id: number): Promise<OgFacts | null> {
  const now = new Date()
  const zone = env().SITE_TIMEZONE
  const row = await db().article.findFirst({ where: { id, ...publicAt(now) }, select })
  if (!row?.publishedAt) return null
  const { name, sharePicture } = await readSettings(db())
  const own = row.sharePicture ?? row.picture
  const ofSite = own || sharePicture === null ? null : await db().media.findUnique({ where: { id: sharePicture }, select: storedSelect })
  const picture = own ?? ofSite
  return {
    title: row.shareTitle || row.title,
    siteName: name,
    section: row.section.name,
    accent: row.section.accent,
    author: row.author.name,
    opinion: row.disclaimer !== null,
    year: ageNotice(row.publishedAt, now, zone) === null ? null : dayOf(row.publishedAt, zone).slice(0, 4),
    picture: picture && storedPicture(picture),
  }
}
