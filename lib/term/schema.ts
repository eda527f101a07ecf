import { z } from 'zod'
import { rowId } from '../row-id'
import { HARMLESS } from '../simplified/harmless'
import { MAX_TERM } from './term'

const word = (name: string) =>
  z
    .string()
    .normalize('NFC')
    .trim()
    .max(MAX_TERM, `${name}最多${MAX_TERM}個字。`)
    .regex(HARMLESS, `${name}只可以有文字、數字、空格和常用標點，不可以換行，也不可以有半形引號和 $、\\、<、>、{、}、/ 等符號。`)

export const termSchema = z.strictObject({
  traditional: word('繁體').regex(/\p{Script=Han}/u, '請填寫繁體的字詞，要有漢字。'),
  simplified: word('簡體').default(''),
})
export const updateTermSchema = z.strictObject({ id: rowId, version: rowId, simplified: termSchema.shape.simplified })
export const deleteTermSchema = z.strictObject({ id: rowId, version: rowId })
