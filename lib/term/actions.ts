'use server'

import { refresh } from 'next/cache'
import { action } from '../action'
import { numberOf, textOf } from '../form'
import { addTerm, deleteTerm, updateTerm } from './commands'

export const addOneTerm = action(async (db, { actor }, form) => {
  await addTerm(db, actor, { traditional: textOf(form, 'traditional'), simplified: textOf(form, 'simplified') })
  refresh()
  return '已新增詞條，簡體版即時更新。'
})

export const saveOneTerm = action(async (db, { actor }, form) => {
  await updateTerm(db, actor, { id: numberOf(form, 'id'), version: numberOf(form, 'version'), simplified: textOf(form, 'simplified') })
  refresh()
  return '詞條已儲存，簡體版即時更新。'
})

export const deleteOneTerm = action(async (db, { actor }, form) => {
  await deleteTerm(db, actor, { id: numberOf(form, 'id'), version: numberOf(form, 'version') })
  refresh()
  return '已刪除詞條，簡體版即時更新。'
})
