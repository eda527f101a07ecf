import { checkLink } from '../article/links'
import { articlesTag, articleTag } from '../article/tags'
import { invalidate } from '../cache/invalidate'
import { addAvif, sweepMedia } from '../media/later'
import { sendLetter } from '../user/letters'
import type { JobHandlers } from './runner'

export const handlers: JobHandlers = {
  'check-link': (db, { url }) => checkLink(db, url),
  'article-due': (db, { articleId }) => db.$transaction((tx) => invalidate(tx, [articleTag(articleId), articlesTag])),
  'media-avif': addAvif,
  'media-sweep': sweepMedia,
  'send-mail': (db, letter) => sendLetter(db, letter, new Date()),
}
