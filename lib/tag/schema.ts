import { z } from 'zod'
import { rowId as id } from '../row-id'
import { slugSchema } from '../section/schema'

const name = z
  .string()
  .transform((text) => text.normalize('NFKC').trim())
  .pipe(z.string().min(1, '請填寫標籤名稱。').max(30, '標籤最多30個字。'))

/** A tag has no version: the name that the change was made of stands for it. */
export const renameTagSchema = z.strictObject({ id, from: z.string(), name, slug: slugSchema })
/** What the form showed of a tag that is to go: another name, or more articles, is to be looked at first. */
const shown = z.strictObject({ name: z.string(), articles: z.int().nonnegative() })
export const mergeTagSchema = z.strictObject({ id, from: shown, into: name })
export const deleteTagSchema = z.strictObject({ id, from: shown })
