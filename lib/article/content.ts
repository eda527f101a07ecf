import type { Prisma } from '../db/generated/sqlite/client'
import { slugOf } from '../text/slug'
import type { Body } from './body'
import type { Content } from './schema'

export const contentSelect = {
  title: true,
  summary: true,
  body: true,
  sectionId: true,
  authorId: true,
  pictureId: true,
  pictureAlt: true,
  pictureCaption: true,
  pictureCredit: true,
  shareTitle: true,
  shareText: true,
  sharePictureId: true,
  tags: { select: { tag: { select: { name: true } } }, orderBy: { tagId: 'asc' } },
} satisfies Prisma.ArticleSelect

export type ContentRow = Prisma.ArticleGetPayload<{ select: typeof contentSelect }>

/** What an author wrote, from the row in which it is kept. */
export function contentOf(row: ContentRow): Content {
  return {
    title: row.title,
    summary: row.summary,
    // Validated by bodySchema before every write.
    body: row.body as unknown as Body,
    sectionId: row.sectionId,
    authorId: row.authorId,
    picture:
      row.pictureId === null
        ? null
        : { mediaId: row.pictureId, alt: row.pictureAlt, caption: row.pictureCaption, credit: row.pictureCredit },
    tags: row.tags.map(({ tag }) => tag.name),
    share: { title: row.shareTitle, text: row.shareText, mediaId: row.sharePictureId },
  }
}

/** Whether two contents say the same, whatever the order in which a database keeps the keys of JSON. */
export function isSameContent(one: Content, other: Content): boolean {
  // A tag comes back in the spelling under which it was made first.
  const tags = (content: Content) => content.tags.map((tag) => slugOf(tag.normalize('NFKC'))).sort()
  return canonical({ ...one, tags: tags(one) }) === canonical({ ...other, tags: tags(other) })
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner) =>
    inner && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
}
