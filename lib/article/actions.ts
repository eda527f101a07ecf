'use server'

import { refresh } from 'next/cache'
import { action } from '../action'
import { moveArticles, restoreArticles, tagArticles, trashArticles } from './bulk'
import { restoreRevision } from './restoring'

const ids = (form: FormData) => form.getAll('id').map(Number)
const BETWEEN_TAGS = /[、，,;；\n]+/

export const tagChosen = action(async (db, { actor }, form) => {
  const tags = String(form.get('tags') ?? '')
    .split(BETWEEN_TAGS)
    .map((tag) => tag.trim())
    .filter(Boolean)
  const count = await tagArticles(db, actor, { ids: ids(form), tags })
  return count === 0 ? '已選的文章本來就有這些標籤。' : `已為${count}篇文章加上標籤。`
})

export const moveChosen = action(async (db, { actor }, form) => {
  const acceptsDisclaimer = form.get('accepts') === 'on'
  const count = await moveArticles(db, actor, { ids: ids(form), sectionId: Number(form.get('section')), acceptsDisclaimer })
  return count === 0 ? '已選的文章本來就在這個欄目。' : `已把${count}篇文章移到新的欄目。`
})

export const trashChosen = action(async (db, { actor }, form) => {
  const count = await trashArticles(db, actor, { ids: ids(form) })
  return `已把${count}篇文章移到垃圾桶，可以在「垃圾桶」還原。`
})

export const restoreChosen = action(async (db, { actor }, form) => {
  const count = await restoreArticles(db, actor, { ids: ids(form) })
  return `已還原${count}篇文章為草稿。`
})

export const restoreOldText = action(async (db, { actor }, form) => {
  const number = (name: string) => Number(form.get(name))
  await restoreRevision(db, actor, { id: number('id'), version: number('version'), revisionId: number('revision') })
  refresh()
  return '已還原。原來的文字留在版本紀錄之中。'
})
