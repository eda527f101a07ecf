'use server'

import { refresh } from 'next/cache'
import { action } from '../action'
import { numberOrNull, numbersOf, textOf } from '../form'
import { savePins, saveSite } from './commands'

/** Links come as two lists of fields, names and addresses; a pair of which both are empty is none. */
function linksOf(form: FormData) {
  const addresses = form.getAll('linkAddress').map(String)
  return form
    .getAll('linkName')
    .map((name, index) => ({ name: String(name), address: addresses[index] ?? '' }))
    .filter(({ name, address }) => name.trim() !== '' || address.trim() !== '')
}

export const saveSettings = action(async (db, { actor }, form) => {
  const site = {
    name: textOf(form, 'name'),
    description: textOf(form, 'description'),
    sharePicture: numberOrNull(form, 'sharePicture'),
    footerLinks: linksOf(form),
  }
  await saveSite(db, actor, { base: textOf(form, 'base'), site })
  refresh()
  return '設定已儲存，讀者網站已更新。'
})

export const savePinned = action(async (db, { actor }, form) => {
  await savePins(db, actor, { base: textOf(form, 'base'), ids: numbersOf(form, 'ids') })
  refresh()
  return '置頂文章已儲存，首頁已更新。'
})
