import { pingHub, tellSearchEngines } from '../announcing/telling'
import { checkLink } from '../article/links'
import { articlesTag, articleTag } from '../article/tags'
import { invalidate } from '../cache/invalidate'
import { addAvif, sweepMedia } from '../media/later'
import { drawAhead } from '../og/ahead'
import { relateSome } from '../related/filling'
import { relate } from '../related/relating'
import { fillSome } from '../search/filling'
import { sendLetter } from '../user/letters'
import type { JobHandlers } from './runner'

export const handlers: JobHandlers = {
  'index-now': tellSearchEngines,
  'ping-hub': pingHub,
  'check-link': (db, { url }) => checkLink(db, url),
  'article-due': (db, { articleId }) => db.$transaction((tx) => invalidate(tx, [articleTag(articleId), articlesTag])),
  'media-avif': addAvif,
  'media-sweep': sweepMedia,
  'share-picture': (_, { articleId }) => drawAhead(articleId),
  relate: (db, payload) => relate(db, payload),
  'relate-fill': (db, payload) => relateSome(db, payload),
  'search-fill': (db) => fillSome(db),
  'send-mail': (db, letter) => sendLetter(db, letter, new Date()),
}
