import type { Prisma } from '../db/generated/sqlite/client'
import { env } from '../env'
import { type CardPicture, pictureView, platePicture } from '../media/media'
import { pictureOf, type StoredRow, stored, storedSelect } from '../media/row'
import { encoded, routes } from '../routes'
import { clauses } from '../text/clauses'
import { readingMinutes } from '../text/count'
import { ageNotice, dayOf, fullDateline, isoWithOffset, listDateline, updateDateline } from '../text/dateline'
import { excerpt } from '../text/excerpt'
import type { ArticleCard, ArticleView } from './article'
import type { Body } from './body'

export const cardSelect = {
  id: true,
  title: true,
  slug: true,
  summary: true,
  opening: true,
  publishedAt: true,
  disclaimer: true,
  section: { select: { name: true, slug: true, accent: true } },
  author: { select: { name: true, slug: true, line: true } },
  picture: { select: storedSelect },
  pictureAlt: true,
  pictureCaption: true,
  pictureCredit: true,
} satisfies Prisma.ArticleSelect

export const viewSelect = {
  ...cardSelect,
  body: true,
  characters: true,
  readerUpdatedAt: true,
  author: { select: { name: true, slug: true, line: true, biography: true, picture: { select: storedSelect } } },
  tags: { select: { tag: { select: { name: true, slug: true } } }, orderBy: { tagId: 'asc' } },
} satisfies Prisma.ArticleSelect

export type CardRow = Prisma.ArticleGetPayload<{ select: typeof cardSelect }>
export type ViewRow = Prisma.ArticleGetPayload<{ select: typeof viewSelect }>

function published(row: CardRow): Date {
  if (!row.publishedAt) throw new Error(`article ${row.id} is public without a time of publication`)
  return row.publishedAt
}

export function toCard(row: CardRow, now: Date): ArticleCard {
  const zone = env().SITE_TIMEZONE
  const at = published(row)
  return {
    id: row.id,
    address: routes.article(row.id, row.slug),
    title: row.title,
    clauses: clauses(row.title),
    summary: row.summary,
    opening: row.opening,
    section: { ...row.section, address: routes.section(row.section.slug) },
    author: { name: row.author.name, slug: row.author.slug, line: row.author.line, address: routes.author(row.author.slug) },
    opinion: row.disclaimer !== null,
    published: { iso: isoWithOffset(at, zone), text: listDateline(at, now, zone) },
    day: dayOf(at, zone),
    picture: row.picture && pictureOf(row.picture),
  }
}

/** `media` holds the pictures of the body; one that is missing is left out of the page. */
export function toView(row: ViewRow, media: readonly StoredRow[], now: Date): ArticleView {
  const zone = env().SITE_TIMEZONE
  const card = toCard(row, now)
  const at = published(row)
  const updated = row.readerUpdatedAt
  // Validated by bodySchema before every write.
  const body = row.body as unknown as Body
  const byHash = new Map(media.map((picture) => [picture.hash, picture]))
  const pictures: Record<string, CardPicture> = {}
  for (const block of body.content) {
    const picture = block.type === 'figure' ? byHash.get(block.attrs.media) : undefined
    if (picture) pictures[picture.hash] = platePicture(stored(picture))
  }
  return {
    ...card,
    picture:
      row.picture && pictureView(stored(row.picture), { alt: row.pictureAlt, caption: row.pictureCaption, credit: row.pictureCredit }),
    summary: row.summary || excerpt(row.opening),
    published: { iso: card.published.iso, text: fullDateline(at, zone) },
    shareAddress: env().SITE_URL + routes.shortArticle(row.id),
    canonical: env().SITE_URL + encoded(card.address),
    updated: updated && { iso: isoWithOffset(updated, zone), text: updateDateline(updated, at, zone) },
    modifiedIso: isoWithOffset(updated ?? at, zone),
    minutes: readingMinutes(row.characters),
    characters: row.characters,
    ageNotice: ageNotice(at, now, zone),
    body,
    pictures,
    biography: row.author.biography,
    authorPicture: row.author.picture && pictureOf(row.author.picture),
    disclaimer: row.disclaimer,
    tags: row.tags.map(({ tag }) => ({ name: tag.name, address: routes.tag(tag.slug) })),
  }
}
