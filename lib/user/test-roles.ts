import { expect } from 'vitest'
import type { Db } from '../db/client'
import type { Actor, Role } from './actor'
import { ROLES } from './schema'

/** Every role, and whether it runs the newsroom. */
export const NEWSROOM_ROLES: [Role, boolean][] = ROLES.map((role) => [role, role === 'owner' || role === 'editor'])

export const actorOf = (role: Role): Actor => ({ role, name: role, authorIds: [] })

/** Everything that a command of the newsroom could have written, to compare before and after a refusal. */
export async function everything(db: Db): Promise<string> {
  const tables = [
    db.section.findMany(),
    db.author.findMany({ include: { users: { select: { id: true } } } }),
    db.tag.findMany(),
    db.articleTag.findMany(),
    db.setting.findMany(),
    db.redirect.findMany(),
    db.term.findMany(),
    db.auditEntry.findMany(),
    db.cacheTag.findMany(),
  ]
  return JSON.stringify(await Promise.all(tables))
}

/** Expects a refusal with this status, and that nothing at all was written. */
export async function refused(db: Db, status: number, act: () => Promise<unknown>): Promise<void> {
  const before = await everything(db)
  await expect(act()).rejects.toMatchObject({ status, message: expect.stringMatching(/\p{Script=Han}.*。$/u) })
  expect(await everything(db)).toBe(before)
}

/** The youngest line of the log. */
export const lastEntry = (db: Db) => db.auditEntry.findFirst({ orderBy: { id: 'desc' } })
