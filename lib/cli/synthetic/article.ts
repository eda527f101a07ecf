import { BODY_VERSION } from '../../article/body'
import { plainText } from '../../article/text'
import type { Prisma } from '../../db/generated/sqlite/client'
import { countCharacters } from '../../text/count'
import { firstSentence } from '../../text/excerpt'
import { slugOf } from '../../text/slug'
import { Random } from './random'
import { body, sentence, title } from './text'

/** What synthetic articles can refer to. */
export interface Surroundings {
  sections: readonly { id: number; disclaimer: string | null }[]
  authorIds: readonly number[]
  tagIds: readonly number[]
  pictures: readonly { id: number; hash: string; alt: string; caption: string; credit: string }[]
}

const NO_PICTURE = { id: null, alt: '', caption: '', credit: '' }

/**
 * The row of a published article, as lib/article/saving.ts and publishing would leave it, and the tags that belong to it. The
 * same serial number in the same surroundings gives the same article; another one gives another title.
 */
export function syntheticArticle(serial: number, publishedAt: Date, { sections, authorIds, tagIds, pictures }: Surroundings) {
  const random = new Random(serial)
  const section = random.pick(sections)
  const picture = pictures.length > 0 && random.chance(0.4) ? random.pick(pictures) : NO_PICTURE
  const shown = pictures.length > 0 && random.chance(0.1) ? random.pick(pictures).hash : undefined
  const name = title(random, serial)
  const content = body(random, shown)
  const words = plainText(content)
  const row = {
    title: name,
    slug: slugOf(name),
    summary: random.chance(0.7) ? sentence(random) : '',
    body: content,
    bodyVersion: BODY_VERSION,
    opening: firstSentence(words),
    characters: countCharacters(words),
    status: 'published',
    publishedAt,
    readerUpdatedAt: null,
    disclaimer: section.disclaimer,
    sectionId: section.id,
    // Some write much more than others, and some tags stand on everything.
    authorId: random.pick(authorIds, 1.5),
    pictureId: picture.id,
    pictureAlt: picture.alt,
    pictureCaption: picture.caption,
    pictureCredit: picture.credit,
    // A draft has version 1, and publishing raises it.
    version: 2,
    createdAt: publishedAt,
    updatedAt: publishedAt,
  } satisfies Prisma.ArticleCreateManyInput
  const tags = new Set(Array.from({ length: random.whole(1, 4) }, () => random.pick(tagIds, 2)))
  return { row, tagIds: [...tags] }
}
