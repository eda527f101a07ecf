import { z } from 'zod'
import { rowId } from '../row-id'
import { acceptable } from './schema'

const id = rowId

const ids = z
  .array(id)
  .min(1, '請先選取文章。')
  .max(100, '一次最多選取100篇文章。')
  .transform((all) => [...new Set(all)])

export const chosenSchema = z.strictObject({
  ids,
  /** Of the only one that is chosen, by its desk: what was changed meanwhile stays (409). Lists name none. */
  version: rowId.optional(),
})

export const tagChosenSchema = z.strictObject({
  ids,
  tags: z.array(z.string().trim().min(1).max(30, '標籤最多30個字。')).min(1, '請輸入標籤。').max(12, '一次最多加12個標籤。'),
})

export const moveChosenSchema = z.strictObject({
  ids,
  sectionId: z.int('請選擇欄目。').pipe(rowId),
  /** For what readers already have and is moved to where a disclaimer stands. */
  ...acceptable,
})
