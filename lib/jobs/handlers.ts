import { articlesTag, articleTag } from '../article/tags'
import { invalidate } from '../cache/invalidate'
import { sendLetter } from '../user/letters'
import type { JobHandlers } from './runner'

export const handlers: JobHandlers = {
  'article-due': (db, { articleId }) => db.$transaction((tx) => invalidate(tx, [articleTag(articleId), articlesTag])),
  'send-mail': (db, letter) => sendLetter(db, letter, new Date()),
}
