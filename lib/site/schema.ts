import { z } from 'zod'
import { ownPath } from '../redirect/redirect'
import { rowId as id } from '../row-id'
import { MAX_FOOTER_LINKS, MAX_PINS } from './site'

function isHttps(text: string): boolean {
  return /^https:\/\/[^\s/]/.test(text) && URL.canParse(text)
}

const footerLink = z.strictObject({
  name: z.string().trim().min(1, '頁底連結要有名稱。').max(20, '頁底連結的名稱最多20個字。'),
  address: z
    .string()
    .trim()
    .min(1, '頁底連結要有網址。')
    .max(500, '頁底連結的網址最多500個字。')
    .refine((text) => ownPath(text) !== null || isHttps(text), '頁底連結的網址要由「/」開始（本站），或由「https://」開始（別的網站）。'),
})

/** Each setting is kept under its own name. */
export const settingSchemas = {
  name: z.string().trim().min(1, '請填寫網站名稱。').max(40, '網站名稱最多40個字。'),
  description: z.string().trim().min(1, '請用一句話介紹網站。').max(160, '網站介紹最多160個字。'),
  sharePicture: id.nullable(),
  footerLinks: z.array(footerLink).max(MAX_FOOTER_LINKS, `頁底連結最多${MAX_FOOTER_LINKS}個。`),
}

/** The whole form, and the name of the state that it was made of. */
export const saveSiteSchema = z.strictObject({ base: z.string(), site: z.strictObject(settingSchemas) })

export const pinsSchema = z
  .array(id)
  .max(MAX_PINS, `置頂文章最多${MAX_PINS}篇。`)
  .refine((ids) => new Set(ids).size === ids.length, '同一篇文章只可以置頂一次。')

export const savePinsSchema = z.strictObject({ base: z.string(), ids: pinsSchema })
