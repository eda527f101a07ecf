'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { action } from '../action'
import { isTicked, numberOf, numbersOf, textOf } from '../form'
import { routes } from '../routes'
import { slugOf } from '../text/slug'
import { createSection, deleteSection, orderSections, updateSection } from './commands'
import type { SectionInput } from './schema'

/** As the form of a section sends it. Without a slug the name is one; without a disclaimer there is none. */
function sectionOf(form: FormData): SectionInput {
  return {
    name: textOf(form, 'name'),
    slug: textOf(form, 'slug') || slugOf(textOf(form, 'name')),
    description: textOf(form, 'description'),
    // Anything else than an accent is refused by the schema.
    accent: textOf(form, 'accent') as SectionInput['accent'],
    disclaimer: textOf(form, 'disclaimer').trim() || null,
    authorsPublish: isTicked(form, 'authorsPublish'),
  }
}

export const addSection = action(async (db, { actor }, form) => {
  redirect(routes.desk.section(await createSection(db, actor, sectionOf(form))))
})

export const saveSection = action(async (db, { actor }, form) => {
  await updateSection(db, actor, { id: numberOf(form, 'id'), version: numberOf(form, 'version'), section: sectionOf(form) })
  refresh()
  return '欄目已儲存，讀者網站已更新。'
})

export const saveSectionOrder = action(async (db, { actor }, form) => {
  await orderSections(db, actor, { from: numbersOf(form, 'from'), to: numbersOf(form, 'to') })
  refresh()
  return '次序已儲存，讀者網站已更新。'
})

export const removeSection = action(async (db, { actor }, form) => {
  await deleteSection(db, actor, { id: numberOf(form, 'id'), version: numberOf(form, 'version') })
  redirect(routes.desk.sections())
})
