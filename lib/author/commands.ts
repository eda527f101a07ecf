import { articlesTag } from '../article/tags'
import { invalidate } from '../cache/invalidate'
import type { Db } from '../db/client'
import { isUniqueViolation } from '../db/errors'
import { invalid } from '../errors'
import { parseInput } from '../input'
import { type Actor, mustBeEditor } from '../user/actor'
import { type AuthorInput, authorSchema } from './schema'

/** Adds a public byline. Returns its id. */
export async function createAuthor(db: Db, actor: Actor, input: AuthorInput): Promise<number> {
  mustBeEditor(actor, '新增作者')
  const author = parseInput(authorSchema, input)
  return db
    .$transaction(async (tx) => {
      const { id } = await tx.author.create({ data: author })
      await invalidate(tx, [articlesTag])
      return id
    })
    .catch((error: unknown) => {
      if (isUniqueViolation(error)) throw invalid('已經有一位作者用了這個網址代稱，請換一個。')
      throw error
    })
}
