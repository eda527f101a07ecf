import { z } from 'zod'
import { rowId } from '../row-id'
import { MOST_TAGS } from '../tag/limits'
import { acceptable, tagName } from './schema'

const ids = z
  .array(rowId)
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
  tags: z.array(tagName).min(1, '請輸入標籤。').max(MOST_TAGS, `一次最多加${MOST_TAGS}個標籤。`),
})

export const moveChosenSchema = z.strictObject({
  ids,
  sectionId: z.int('請選擇欄目。').pipe(rowId),
  /** For what readers already have and is moved to where a disclaimer stands. */
  ...acceptable,
})
