'use server'

import { refresh } from 'next/cache'
import { action } from '../action'
import { isTicked, numberOf, numbersOf, textOf } from '../form'
import { BETWEEN_TAGS } from '../tag/limits'
import { moveArticles, restoreArticles, tagArticles, trashArticles } from './bulk'
import { restoreRevision } from './restoring'

const idsOf = (form: FormData) => numbersOf(form, 'id')

export const tagChosen = action(async (db, { actor }, form) => {
  const tags = textOf(form, 'tags')
    .split(BETWEEN_TAGS)
    .map((tag) => tag.trim())
    .filter(Boolean)
  const count = await tagArticles(db, actor, { ids: idsOf(form), tags })
  return count === 0 ? '已選的文章本來就有這些標籤。' : `已為${count}篇文章加上標籤。`
})

export const moveChosen = action(async (db, { actor }, form) => {
  const accepts = isTicked(form, 'accepts') ? { acceptsDisclaimer: true, wordingShown: textOf(form, 'accepts') } : {}
  const count = await moveArticles(db, actor, { ids: idsOf(form), sectionId: numberOf(form, 'section'), ...accepts })
  return count === 0 ? '已選的文章本來就在這個欄目。' : `已把${count}篇文章移到新的欄目。`
})

export const trashChosen = action(async (db, { actor }, form) => {
  const count = await trashArticles(db, actor, { ids: idsOf(form) })
  return `已把${count}篇文章移到垃圾桶，可以在「垃圾桶」還原。`
})

export const restoreChosen = action(async (db, { actor }, form) => {
  const count = await restoreArticles(db, actor, { ids: idsOf(form) })
  return `已還原${count}篇文章為草稿。`
})

export const restoreOldText = action(async (db, { actor }, form) => {
  const [id, version, revisionId] = [numberOf(form, 'id'), numberOf(form, 'version'), numberOf(form, 'revision')]
  await restoreRevision(db, actor, { id, version, revisionId })
  refresh()
  return '已還原。原來的文字留在版本紀錄之中。'
})
