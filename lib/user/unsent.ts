import type { Db } from '../db/client'
import { undone } from '../jobs/patience'
import { letterKey } from './letters'

/** Which of these accounts never got their invitation: it was tried for a day, and given up. */
export async function unsentInvitations(db: Db, userIds: readonly number[]): Promise<ReadonlySet<number>> {
  const byKey = new Map(userIds.map((id) => [letterKey('invitation', id), id]))
  const jobs = await db.job.findMany({ where: { key: { in: [...byKey.keys()] }, ...undone(true) }, select: { key: true } })
  return new Set(jobs.flatMap(({ key }) => byKey.get(key) ?? []))
}
