'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { action } from '../action'
import { numberOf, textOf } from '../form'
import { routes } from '../routes'
import { slugOf } from '../text/slug'
import { deleteTag, mergeTag, renameTag } from './commands'

export const saveTag = action(async (db, { actor }, form) => {
  const name = textOf(form, 'name')
  await renameTag(db, actor, { id: numberOf(form, 'id'), from: textOf(form, 'from'), name, slug: textOf(form, 'slug') || slugOf(name) })
  refresh()
  return '標籤已改名，舊網址會轉到新的。'
})

/** What the forms that end a tag showed of it. */
const shownOf = (form: FormData) => ({ name: textOf(form, 'from'), articles: numberOf(form, 'articles') })

export const mergeOneTag = action(async (db, { actor }, form) => {
  await mergeTag(db, actor, { id: numberOf(form, 'id'), from: shownOf(form), into: textOf(form, 'into') })
  redirect(routes.desk.tags())
})

export const removeTag = action(async (db, { actor }, form) => {
  await deleteTag(db, actor, { id: numberOf(form, 'id'), from: shownOf(form) })
  redirect(routes.desk.tags())
})
