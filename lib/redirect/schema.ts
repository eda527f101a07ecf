import { z } from 'zod'
import { rowId } from '../row-id'
import { MAX_PATH, ownPath } from './redirect'

const path = (missing: string) =>
  z
    .string(missing)
    .trim()
    .min(1, missing)
    .transform((text, context) => {
      const own = ownPath(text)
      if (own) return own
      context.addIssue(`網址要是本站的路徑，由「/」開始，例如 /section/news，不連網域、問號和#號，最多${MAX_PATH}個字。`)
      return z.NEVER
    })

export const redirectSchema = z.strictObject({ from: path('請填寫舊網址。'), to: path('請填寫新網址。') })
export const deleteRedirectSchema = z.strictObject({ id: rowId })
