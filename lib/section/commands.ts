import { articlesTag } from '../article/tags'
import { invalidate } from '../cache/invalidate'
import type { Db } from '../db/client'
import { isUniqueViolation } from '../db/errors'
import { invalid } from '../errors'
import { parseInput } from '../input'
import { siteTag } from '../site/tags'
import { type Actor, mustBeEditor } from '../user/actor'
import { type SectionInput, sectionSchema } from './schema'

/** Adds a section at the end of the order. Returns its id. */
export async function createSection(db: Db, actor: Actor, input: SectionInput): Promise<number> {
  mustBeEditor(actor, '新增欄目')
  const section = parseInput(sectionSchema, input)
  return db
    .$transaction(async (tx) => {
      const position = await tx.section.count()
      const { id } = await tx.section.create({ data: { ...section, position } })
      await invalidate(tx, [siteTag, articlesTag])
      return id
    })
    .catch((error: unknown) => {
      if (isUniqueViolation(error)) throw invalid('已經有一個欄目用了這個網址代稱，請換一個。')
      throw error
    })
}
