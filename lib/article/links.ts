import { createHash } from 'node:crypto'
import type { Db, Tx } from '../db/client'
import { enqueue } from '../jobs/outbox'
import { problemWith } from '../net/outside'
import type { Body } from './body'
import { outsideLinks } from './text'

/** What a link was found to be is believed for so long. */
const FRESH_MS = 86_400_000
/** A hostile article may not make us knock at a thousand doors. */
const MOST = 50

const keyOf = (url: string) => createHash('sha256').update(url).digest('hex')

/** Has the links of a body tried in the background, those that were not tried lately. */
export async function enqueueLinkChecks(tx: Tx, body: Body, now: Date): Promise<void> {
  const links = new Map(
    outsideLinks(body)
      .slice(0, MOST)
      .map((url) => [keyOf(url), url]),
  )
  if (links.size === 0) return
  const since = new Date(now.getTime() - FRESH_MS)
  // A link that waits for its turn is not asked for again: a desk saves every few seconds.
  const known = { key: { in: [...links.keys()] }, OR: [{ checkedAt: null }, { checkedAt: { gt: since } }] }
  const fresh = new Set((await tx.linkCheck.findMany({ where: known, select: { key: true } })).map(({ key }) => key))
  for (const [key, url] of links) {
    if (fresh.has(key)) continue
    await tx.linkCheck.upsert({ where: { key }, create: { key, url }, update: { checkedAt: null } })
    await enqueue(tx, 'check-link', `link:${key}`, { url }, now)
  }
}

/** Tries a link and writes down what was found. */
export async function checkLink(db: Db, url: string, now: Date = new Date()): Promise<void> {
  const problem = await problemWith(url)
  await db.linkCheck.updateMany({ where: { key: keyOf(url) }, data: { problem, checkedAt: now } })
}

/** The links of a body that were tried and did not answer, each with what was wrong. */
export async function brokenLinks(db: Db | Tx, body: Body): Promise<{ url: string; problem: string }[]> {
  const keys = outsideLinks(body).map(keyOf)
  return db.linkCheck.findMany({ where: { key: { in: keys }, NOT: { problem: '' } }, select: { url: true, problem: true } })
}
