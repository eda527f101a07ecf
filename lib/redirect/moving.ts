import { takeTurn } from '../cache/turns'
import type { Tx } from '../db/client'

/** Something lives at this path now: nobody may be led away from it. */
export async function occupyPath(tx: Tx, path: string): Promise<void> {
  await takeTurn(tx, 'redirects')
  await tx.redirect.deleteMany({ where: { from: path } })
}

/** What lived at this path is gone for good: nobody is led to it any more. */
export async function leavePath(tx: Tx, path: string): Promise<void> {
  await takeTurn(tx, 'redirects')
  await tx.redirect.deleteMany({ where: { to: path } })
}

/** What lived at one path lives at another. What led to the old one leads straight to the new one, so that there are no chains. */
export async function movePath(tx: Tx, from: string, to: string): Promise<void> {
  if (from === to) return
  await occupyPath(tx, to)
  await tx.redirect.updateMany({ where: { to: from }, data: { to } })
  await tx.redirect.upsert({ where: { from }, create: { from, to }, update: { to } })
}
