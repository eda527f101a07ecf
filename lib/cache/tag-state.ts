import { processWide } from '../process-wide'

/**
 * Which cache tags were invalidated, as this process knows it. One state per process, on globalThis, because Next's bundles,
 * the HTTP front and the command line each evaluate this module for themselves.
 */
export interface TagState {
  /** Rises with every invalidation anywhere; the order is the order of commits. */
  seq: number
  /** The newest invalidation of each tag since the process started. */
  tags: Map<string, number>
  /** Milliseconds (Date.now) of the last successful look at the table. */
  polledAt: number
}

export const tagState = processWide<TagState>('cache.tags', () => ({ seq: 0, tags: new Map(), polledAt: 0 }))

/** After this long without an answer from the database nothing kept may be served any more. */
export const BLIND_AFTER_MS = 10_000

export function isBlind(state: Pick<TagState, 'polledAt'>, now: number): boolean {
  return state.polledAt > 0 && now - state.polledAt > BLIND_AFTER_MS
}

/** Takes over what the table says; returns true when something new was invalidated. */
export function noteInvalidations(state: TagState, rows: readonly { tag: string; seq: number }[]): boolean {
  const before = state.seq
  for (const { tag, seq } of rows) {
    if (tag !== COUNTER) state.tags.set(tag, Math.max(seq, state.tags.get(tag) ?? 0))
    state.seq = Math.max(state.seq, seq)
  }
  return state.seq > before
}

/** The row of the table that counts; it is not a tag. */
export const COUNTER = '*'
