import type { Tx } from '../db/client'
import { env } from '../env'
import { cancel, enqueue } from '../jobs/outbox'

/** By then every process shows what has changed, so that a hub that looks at once does not find the old. */
const SEEN_AFTER_MS = 5_000

const KINDS = ['ping-hub', 'index-now'] as const
const keyOf = (kind: (typeof KINDS)[number], articleId: number) => `${kind}:${articleId}`

/** Has the outside told, as far as somebody is to be told, that readers have something else of an article from this moment on. */
export async function announce(tx: Tx, articleId: number, from: Date): Promise<void> {
  const { WEBSUB_HUB, INDEXNOW_KEY } = env()
  const runAt = new Date(from.getTime() + SEEN_AFTER_MS)
  if (WEBSUB_HUB) await enqueue(tx, 'ping-hub', keyOf('ping-hub', articleId), { articleId }, runAt)
  if (INDEXNOW_KEY) await enqueue(tx, 'index-now', keyOf('index-now', articleId), { articleId }, runAt)
}

/** What was to be announced will not come. */
export async function keepQuiet(tx: Tx, articleId: number): Promise<void> {
  for (const kind of KINDS) await cancel(tx, keyOf(kind, articleId))
}
