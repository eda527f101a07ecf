import { z } from 'zod'
import { rowId as id } from '../row-id'

export const ACCENTS = ['ink', 'red', 'amber', 'blue', 'green', 'violet'] as const

export const slugSchema = z
  .string()
  .transform((text) => text.normalize('NFC').trim().toLowerCase())
  .pipe(
    z
      .string()
      .min(1, '請填寫網址代稱。')
      .regex(/^[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:-[\p{L}\p{M}\p{N}]+)*$/u, '網址代稱只可以用文字、數字和連字號。')
      .max(60, '網址代稱最多60個字。'),
  )

export const sectionSchema = z.strictObject({
  slug: slugSchema,
  name: z.string().trim().min(1, '請填寫欄目名稱。').max(20, '欄目名稱最多20個字。'),
  description: z.string().trim().max(200, '欄目簡介最多200個字。').default(''),
  accent: z.enum(ACCENTS, '請選擇欄目顏色。').default('ink'),
  disclaimer: z.string().trim().min(1, '免責聲明不可以只有空格。').max(200, '免責聲明最多200個字。').nullable().default(null),
  authorsPublish: z.boolean().default(false),
})
export type SectionInput = z.input<typeof sectionSchema>

export const updateSectionSchema = z.strictObject({ id, version: id, section: sectionSchema })
export const deleteSectionSchema = z.strictObject({ id, version: id })
/** The whole order, and the one that it was made of. */
export const orderSectionsSchema = z.strictObject({ from: z.array(id), to: z.array(id) })
