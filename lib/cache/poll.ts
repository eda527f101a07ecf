import type { Db } from '../db/client'
import { COUNTER, noteInvalidations, type TagState, tagState } from './tag-state'

const INTERVAL_MS = 250

/** Asks the database once what was invalidated since the last look. The first look only finds out where the counter stands. */
export async function pollTags(db: Db, state: TagState = tagState(), now: () => number = Date.now): Promise<boolean> {
  const askedAt = now()
  const rows =
    state.polledAt === 0
      ? await db.cacheTag.findMany({ where: { tag: COUNTER } })
      : await db.cacheTag.findMany({ where: { seq: { gt: state.seq } } })
  const news = noteInvalidations(state, rows)
  state.polledAt = askedAt
  return news
}

/** Polls until stopped, and tells what is known after every look; a failing database is reported once per outage and asked again. */
export function startPolling(
  db: Db,
  onError: (error: unknown) => void,
  onLook: (state: Readonly<TagState>) => void = () => undefined,
): () => void {
  let timer: NodeJS.Timeout | undefined
  let failing = false
  let stopped = false
  const tick = async () => {
    try {
      await pollTags(db)
      onLook(tagState())
      failing = false
    } catch (error) {
      if (!failing && !stopped) onError(error)
      failing = true
    }
    if (!stopped) timer = setTimeout(tick, INTERVAL_MS).unref()
  }
  void tick()
  return () => {
    stopped = true
    clearTimeout(timer)
  }
}
