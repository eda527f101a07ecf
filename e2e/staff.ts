import type { BrowserContext } from '@playwright/test'
import type { Db } from '../lib/db/client'
import { SYSTEM } from '../lib/user/actor'
import { createUser } from '../lib/user/commands'
import type { ROLES } from '../lib/user/schema'
import { beginSession } from '../lib/user/sessions'
import { mark } from './mark'

/** The cookie of a session on a site without https. */
export const SESSION_COOKIE = 'next-auth.session-token'

/** The header of a request that says it comes from this session. */
export const sessionHeader = (token: string) => ({ cookie: `${SESSION_COOKIE}=${token}` })

export interface Staff {
  id: number
  name: string
  email: string
  password: string
}

/** An account of its own for one test; `writesAs` is the slug of a demo author whose name it may use. */
export async function hire(db: Db, role: (typeof ROLES)[number], writesAs?: string): Promise<Staff> {
  const own = mark()
  const staff = {
    name: `${{ owner: '社長', editor: '編輯', author: '作者', contributor: '投稿人' }[role]}${own}`,
    email: `${role}-${own}@example.com`,
  }
  const password = `一句夠長的測試密碼 ${own}`
  const id = await createUser(db, SYSTEM, { ...staff, role, password })
  if (writesAs) await db.user.update({ where: { id }, data: { authors: { connect: { slug: writesAs } } } })
  return { id, ...staff, password }
}

/** Begins a session without the door, whose own tests are elsewhere: a password takes a third of a second to hash. */
export const sessionOf = (db: Db, userId: number, since?: Date): Promise<string> =>
  beginSession(db, userId, { address: '127.0.0.1', userAgent: 'test' }, since)

/** Gives a browser a session; `site` is the address of a server of the test's own. */
export async function carry(context: BrowserContext, token: string, site: string = process.env.READON_URL ?? ''): Promise<void> {
  await context.addCookies([{ name: SESSION_COOKIE, value: token, url: site, httpOnly: true, sameSite: 'Lax' }])
}

/** Signs an account in. */
export async function letIn(context: BrowserContext, db: Db, { id }: { id: number }, site?: string): Promise<void> {
  await carry(context, await sessionOf(db, id), site)
}
