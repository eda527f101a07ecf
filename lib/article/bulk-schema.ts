import { z } from 'zod'

const id = z.int().positive()

const ids = z
  .array(id)
  .min(1, '請先選取文章。')
  .max(100, '一次最多選取100篇文章。')
  .transform((all) => [...new Set(all)])

export const chosenSchema = z.strictObject({ ids })

export const tagChosenSchema = z.strictObject({
  ids,
  tags: z.array(z.string().trim().min(1).max(30, '標籤最多30個字。')).min(1, '請輸入標籤。').max(12, '一次最多加12個標籤。'),
})

export const moveChosenSchema = z.strictObject({
  ids,
  sectionId: z.int('請選擇欄目。').positive('請選擇欄目。'),
  /** Ticked: 我同意文責自負, for what readers already have and is moved to where a disclaimer stands. */
  acceptsDisclaimer: z.boolean().default(false),
})
