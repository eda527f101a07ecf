'use server'

import { refresh } from 'next/cache'
import { action } from '../action'
import { numberOf, textOf } from '../form'
import { addRedirect, deleteRedirect } from './commands'

export const addOneRedirect = action(async (db, { actor }, form) => {
  await addRedirect(db, actor, { from: textOf(form, 'from'), to: textOf(form, 'to') })
  refresh()
  return '已新增轉址，讀者會由舊網址轉到新網址。'
})

export const deleteOneRedirect = action(async (db, { actor }, form) => {
  await deleteRedirect(db, actor, { id: numberOf(form, 'id') })
  refresh()
  return '已刪除轉址。'
})
