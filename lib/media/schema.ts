import { z } from 'zod'
import { rowId } from '../row-id'

const id = rowId

const fraction = z.number().min(0, '焦點要在圖片之內。').max(1, '焦點要在圖片之內。')

export const describeSchema = z.strictObject({
  id,
  /** The version that the change is based on. */
  version: rowId,
  alt: z.string().trim().max(1_000, '替代文字最多1,000個字。'),
  caption: z.string().trim().max(1_000, '圖片說明最多1,000個字。'),
  credit: z.string().trim().max(200, '圖片來源最多200個字。'),
  focalX: fraction,
  focalY: fraction,
})

export const replaceSchema = z.strictObject({
  id,
  /** The picture of the library that takes its place. */
  byId: id,
})

export const listSchema = z.object({
  words: z.string().trim().max(100, '搜尋的字最多100個。').default(''),
  unusedOnly: z.boolean().default(false),
  before: id.optional(),
})
export type MediaFilter = z.input<typeof listSchema>
