import { z } from 'zod'
import { rowId } from '../row-id'
import { MOST_TAG_CHARACTERS, MOST_TAGS } from '../tag/limits'
import { bodySchema } from './body'

const id = rowId

/** How many saves without an answer are remembered. */
export const MOST_LOST = 20

export const tagName = z.string().trim().min(1).max(MOST_TAG_CHARACTERS, `標籤最多${MOST_TAG_CHARACTERS}個字。`)

export const pictureSchema = z.strictObject({
  mediaId: id,
  alt: z.string().trim().max(1_000, '替代文字最多1,000個字。').default(''),
  caption: z.string().trim().max(1_000, '圖片說明最多1,000個字。').default(''),
  credit: z.string().trim().max(200, '圖片來源最多200個字。').default(''),
})

/** How the article stands on other sites; what is left empty is taken from the article itself. */
const shareSchema = z.strictObject({
  title: z.string().trim().max(120, '分享標題最多120個字。').default(''),
  text: z.string().trim().max(300, '分享文字最多300個字。').default(''),
  mediaId: id.nullable().default(null),
})

/** Everything that an author writes, as far as it is written; a save sends all of it. */
export const draftSchema = z.strictObject({
  title: z.string().trim().max(120, '標題最多120個字。'),
  summary: z.string().trim().max(300, '摘要最多300個字。').default(''),
  body: bodySchema,
  sectionId: id,
  authorId: id,
  picture: pictureSchema.nullable().default(null),
  tags: z.array(tagName).max(MOST_TAGS, `標籤最多${MOST_TAGS}個。`).default([]),
  share: shareSchema.default({ title: '', text: '', mediaId: null }),
})
export type ContentInput = z.input<typeof draftSchema>
export type Content = z.output<typeof draftSchema>

/** What may go out. */
export const contentSchema = draftSchema.extend({
  title: draftSchema.shape.title.min(1, '請填寫標題。'),
})

/** The tab that saves, see presence.ts; left out by programs. */
const tab = z.uuid('請重新載入頁面後再試。').optional()

/** The name that a browser gives to a save, so that one whose answer got lost is known again. */
const saveKey = z.uuid('請重新載入頁面後再試。')

export const beginSchema = z.strictObject({ key: saveKey, content: draftSchema })

export const saveSchema = z.strictObject({
  id,
  /** The version that the change is based on. */
  version: rowId,
  content: draftSchema,
  /** True when somebody pressed 儲存, which keeps a revision; false for what the desk saves by itself. */
  explicit: z.boolean().default(false),
  tab,
  /** True when this replaces what its author may not have seen, such as another's newer text: that is kept as a revision first. */
  replaces: z.boolean().default(false),
  key: saveKey.optional(),
  /**
   * Saves that were sent before and never answered, because the line broke: where one of these is what stands there now, it did
   * arrive, and this one goes on from it instead of colliding with itself.
   */
  lost: z.array(saveKey).max(MOST_LOST).default([]),
})

export const acceptable = {
  /** Ticked: 我同意文責自負. */
  acceptsDisclaimer: z.boolean().default(false),
  /** The disclaimer as it stood beside the box; left out by programs, which read none. */
  wordingShown: z.string().max(1_000).optional(),
}
export interface Acceptable {
  acceptsDisclaimer: boolean
  wordingShown?: string | undefined
}

export const publishSchema = z.strictObject({
  id,
  version: rowId,
  /** Now when left out. In the future: scheduled. In the past: only editors, e.g. for an import. */
  publishedAt: z.date().optional(),
  ...acceptable,
})

export const correctSchema = z.strictObject({
  id,
  version: rowId,
  /** What readers get from now on; the working copy when left out. */
  content: contentSchema.optional(),
  /** True for a real update that readers should see as 最後更新, false for a small correction. */
  readersShouldSee: z.boolean(),
  /** When the update was made; now when left out. In the past: only editors, e.g. for an import. */
  updatedAt: z.date().optional(),
  ...acceptable,
})

export const withdrawSchema = z.strictObject({
  id,
  version: rowId,
  /** The public sentence that stands in the article's place. */
  notice: z.string().trim().min(1, '請寫一句給讀者的撤回說明。').max(300, '撤回說明最多300個字。'),
})

export const submitSchema = z.strictObject({ id, version: rowId, ...acceptable })
export const versionSchema = z.strictObject({ id, version: rowId })
export const returnSchema = z.strictObject({
  id,
  version: rowId,
  note: z.string().trim().min(1, '請寫下要作者修改的地方。').max(1_000, '給作者的話最多1,000個字。'),
})
export const restoreSchema = z.strictObject({ id, version: rowId, revisionId: id })
