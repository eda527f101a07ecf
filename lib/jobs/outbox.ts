import type { Tx } from '../db/client'
import type { LetterKind } from '../user/letter-text'

/** Kinds of work and what each carries. */
export interface JobPayloads {
  /** A scheduled article's time has come: pages that were rendered without it are out of date. */
  'article-due': { articleId: number }
  /** What readers have of an article has changed: search engines are told. */
  'index-now': { articleId: number }
  /** The same: the hub hears which feeds it is in. */
  'ping-hub': { articleId: number }
  /** A link in an article is tried, so that its author hears when it does not answer. */
  'check-link': { url: string }
  /** A picture was uploaded: it is stored as AVIF too. */
  'media-avif': { mediaId: number }
  /** Files may have no row: an upload was broken off, or its picture deleted. */
  'media-sweep': { hash: string }
  /** An article went out, or changed: its picture for shared links is drawn before anybody asks for it. */
  'share-picture': { articleId: number }
  /** Published articles may be missing in the index for searching. */
  'search-fill': Record<string, never>
  /** An article came out or changed: what is related to it is written down; with `told`, the nearest of the others afterwards. */
  relate: { articleId: number; told: boolean }
  /** Published articles may have no such list: from a place in all of them on, the newest first. */
  'relate-fill': { before: string | null }
  /** A letter to an account. Its text, and the secret of the link in it, are made when it is sent, so that neither is stored. */
  'send-mail': { letter: LetterKind; userId: number }
}
export type JobKind = keyof JobPayloads

/**
 * Puts work into the outbox, in the transaction that makes it necessary. A job with the same key replaces one that waits,
 * and runs again if it was already done.
 */
export async function enqueue<Kind extends JobKind>(
  tx: Tx,
  kind: Kind,
  key: string,
  payload: JobPayloads[Kind],
  runAt: Date,
): Promise<void> {
  const job = { kind, payload, runAt, attempts: 0, leaseOwner: null, leaseUntil: null, lastError: null, doneAt: null }
  await tx.job.upsert({ where: { key }, create: { key, ...job }, update: job })
}

/** Takes back work that is no longer wanted. */
export async function cancel(tx: Tx, key: string): Promise<void> {
  await tx.job.deleteMany({ where: { key, doneAt: null } })
}
