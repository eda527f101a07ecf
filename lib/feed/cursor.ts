/**
 * Where a reader stands in 往下看更多文章. The feed that starts at an article runs through three stages:
 * the same author in the same section, then the rest of that section, then the rest of the paper; newest first in each.
 * `after` is the last article shown in the stage, so that articles published meanwhile shift nothing.
 */
export const STAGES = ['author', 'section', 'rest'] as const
export type Stage = (typeof STAGES)[number]

/** Position in a newest-first list: the moment and the id of the last item shown. */
export interface Keyset {
  at: Date
  id: number
}

export interface FeedCursor {
  stage: Stage
  after: Keyset | null
}

export const FIRST: FeedCursor = { stage: 'author', after: null }

export function encodeKeyset({ at, id }: Keyset): string {
  return `${at.getTime().toString(36)}-${id.toString(36)}`
}

/** Null for anything that {@link encodeKeyset} could not have written. */
export function decodeKeyset(text: string): Keyset | null {
  const match = /^(-?[0-9a-z]{1,9})-([0-9a-z]{1,7})$/.exec(text)
  if (!match?.[1] || !match[2]) return null
  const keyset = { at: new Date(Number.parseInt(match[1], 36)), id: Number.parseInt(match[2], 36) }
  const valid = !Number.isNaN(keyset.at.getTime()) && keyset.id > 0 && keyset.id <= 2_147_483_647
  return valid && encodeKeyset(keyset) === text ? keyset : null
}

export function encodeCursor({ stage, after }: FeedCursor): string {
  if (!after) return stage === 'author' ? 'first' : stage
  return `${stage}-${encodeKeyset(after)}`
}

/** Null for anything that {@link encodeCursor} could not have written. */
export function decodeCursor(text: string): FeedCursor | null {
  if (text === 'first') return FIRST
  const stage = STAGES.find((name) => text === name || text.startsWith(`${name}-`))
  if (!stage || text === 'author') return null
  if (text === stage) return { stage, after: null }
  const after = decodeKeyset(text.slice(stage.length + 1))
  return after && { stage, after }
}
