import { z } from 'zod'
import { rowId as id } from '../row-id'
import { slugSchema } from '../section/schema'

export const authorSchema = z.strictObject({
  slug: slugSchema,
  name: z.string().trim().min(1, '請填寫作者名稱。').max(30, '作者名稱最多30個字。'),
  line: z.string().trim().max(20, '專欄題目最多20個字。').default(''),
  biography: z.string().trim().max(500, '作者簡介最多500個字。').default(''),
  pictureId: id.nullable().default(null),
})
export type AuthorInput = z.input<typeof authorSchema>

export const updateAuthorSchema = z.strictObject({ id, version: id, author: authorSchema })
export const deleteAuthorSchema = z.strictObject({ id, version: id })
