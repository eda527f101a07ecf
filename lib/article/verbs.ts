import type { Db } from '../db/client'
import { env } from '../env'
import { invalid } from '../errors'
import { routes } from '../routes'
import { fromWallTime } from '../text/wall-time'
import type { Actor } from '../user/actor'
import { restoreArticles, trashArticles } from './bulk'
import { getDeskState } from './desk-article'
import { beat, leave, takeOver } from './presence'
import { makePreviewLink, revokePreviewLink } from './previews'
import { correctArticle, publishArticle, unscheduleArticle, withdrawArticle } from './publishing'
import { discardWorkingCopy } from './restoring'
import { recallFromReview, returnToAuthor, submitForReview } from './reviewing'

type Verb = (db: Db, actor: Actor, id: number, given: object) => Promise<unknown>

/** A command that is told the article's id and what the desk sent, which it validates; then where the article stands is answered. */
const act =
  <Input>(command: (db: Db, actor: Actor, input: Input, now: Date) => Promise<unknown>): Verb =>
  async (db, actor, id, given) => {
    const now = new Date()
    // Every command begins by validating its input with a strict schema.
    await command(db, actor, { ...given, id } as Input, now)
    return getDeskState(db, actor, id, new Date())
  }

/** The same, answering what the command returns. */
const ask =
  <Input>(command: (db: Db, actor: Actor, input: Input, now: Date) => Promise<unknown>): Verb =>
  async (db, actor, id, given) =>
    command(db, actor, { ...given, id } as Input, new Date())

/** Schedules are entered as clocks of the site show them, whatever zone the browser is in. */
const schedule: Verb = async (db, actor, id, given) => {
  const { at, ...rest }: { at?: unknown } = given
  const publishedAt = typeof at === 'string' ? fromWallTime(at, env().SITE_TIMEZONE) : null
  if (!publishedAt) throw invalid('請選擇排程的日期和時間。')
  if (publishedAt <= new Date()) throw invalid('排程的時間已過，請選擇將來的時間，或直接發佈。')
  return act(publishArticle)(db, actor, id, { ...rest, publishedAt })
}

const preview: Verb = async (db, actor, id, given) => {
  const { token } = await makePreviewLink(db, actor, { ...given, id })
  return { address: env().SITE_URL + routes.preview(token), state: await getDeskState(db, actor, id, new Date()) }
}

/** What the desk can do to an article, by the last part of the address that it posts to. */
export const verbs: Record<string, Verb> = {
  presence: ask(beat),
  'take-over': ask(takeOver),
  leave: ask(leave),
  submit: act(submitForReview),
  recall: act(recallFromReview),
  return: act(returnToAuthor),
  publish: act(publishArticle),
  schedule,
  unschedule: act(unscheduleArticle),
  update: act(correctArticle),
  discard: act(discardWorkingCopy),
  withdraw: act(withdrawArticle),
  preview,
  'revoke-preview': act(revokePreviewLink),
  trash: act((db, actor, { id, ...given }: { id: number }) => trashArticles(db, actor, { ...given, ids: [id] })),
  untrash: act((db, actor, { id, ...given }: { id: number }) => restoreArticles(db, actor, { ...given, ids: [id] })),
}
