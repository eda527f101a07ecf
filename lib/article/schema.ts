import { z } from 'zod'
import { bodySchema } from './body'

const id = z.int().positive()

export const pictureSchema = z.strictObject({
  mediaId: id,
  alt: z.string().trim().max(1_000, '替代文字最多1,000個字。').default(''),
  caption: z.string().trim().max(1_000, '圖片說明最多1,000個字。').default(''),
  credit: z.string().trim().max(200, '圖片來源最多200個字。').default(''),
})

/** Everything that an author writes; an update sends all of it. */
export const contentSchema = z.strictObject({
  title: z.string().trim().min(1, '請填寫標題。').max(120, '標題最多120個字。'),
  summary: z.string().trim().max(300, '摘要最多300個字。').default(''),
  body: bodySchema,
  sectionId: id,
  authorId: id,
  picture: pictureSchema.nullable().default(null),
  tags: z.array(z.string().trim().min(1).max(30, '標籤最多30個字。')).max(12, '標籤最多12個。').default([]),
})
export type ContentInput = z.input<typeof contentSchema>

export const updateSchema = z.strictObject({
  id,
  /** The version that the change is based on. */
  version: z.int().positive(),
  content: contentSchema,
})

export const publishSchema = z.strictObject({
  id,
  version: z.int().positive(),
  /** Now when left out. In the future: scheduled. In the past: only editors, e.g. for an import. */
  publishedAt: z.date().optional(),
})

export const correctSchema = updateSchema.extend({
  /** True for a real update that readers should see as 最後更新, false for a small correction. */
  readersShouldSee: z.boolean(),
  /** When the update was made; now when left out. In the past: only editors, e.g. for an import. */
  updatedAt: z.date().optional(),
})

export const withdrawSchema = z.strictObject({
  id,
  version: z.int().positive(),
  /** The public sentence that stands in the article's place. */
  notice: z.string().trim().min(1, '請寫一句給讀者的撤回說明。').max(300, '撤回說明最多300個字。'),
})
