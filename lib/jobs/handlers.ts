import { articlesTag, articleTag } from '../article/tags'
import { invalidate } from '../cache/invalidate'
import type { JobHandlers } from './runner'

export const handlers: JobHandlers = {
  'article-due': (db, { articleId }) => db.$transaction((tx) => invalidate(tx, [articleTag(articleId), articlesTag])),
}
