'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { action } from '../action'
import { numberOf, numberOrNull, numbersOf, textOf } from '../form'
import { routes } from '../routes'
import { slugOf } from '../text/slug'
import { linkAccounts } from '../user/linking'
import { createAuthor, deleteAuthor, updateAuthor } from './commands'
import type { AuthorInput } from './schema'

/** As the form of an author sends it. Without a slug the name is one. */
function authorOf(form: FormData): AuthorInput {
  return {
    name: textOf(form, 'name'),
    slug: textOf(form, 'slug') || slugOf(textOf(form, 'name')),
    line: textOf(form, 'line'),
    biography: textOf(form, 'biography'),
    pictureId: numberOrNull(form, 'pictureId'),
  }
}

export const addAuthor = action(async (db, { actor }, form) => {
  redirect(routes.desk.author(await createAuthor(db, actor, authorOf(form))))
})

export const saveAuthor = action(async (db, { actor }, form) => {
  await updateAuthor(db, actor, { id: numberOf(form, 'id'), version: numberOf(form, 'version'), author: authorOf(form) })
  refresh()
  return '作者已儲存，讀者網站已更新。'
})

export const saveAccounts = action(async (db, { actor }, form) => {
  await linkAccounts(db, actor, { id: numberOf(form, 'id'), from: numbersOf(form, 'from'), to: numbersOf(form, 'to') })
  refresh()
  return '帳戶已儲存，立即生效。'
})

export const removeAuthor = action(async (db, { actor }, form) => {
  await deleteAuthor(db, actor, { id: numberOf(form, 'id'), version: numberOf(form, 'version') })
  redirect(routes.desk.authors())
})
