import type { BrowserContext } from '@playwright/test'
import type { Db } from '../lib/db/client'
import { SYSTEM } from '../lib/user/actor'
import { createUser } from '../lib/user/commands'
import type { ROLES } from '../lib/user/schema'
import { beginSession } from '../lib/user/sessions'

export interface Staff {
  id: number
  name: string
  email: string
  password: string
}

/** An account of its own for one test; `writesAs` is the slug of a demo author whose name it may use. */
export async function hire(db: Db, role: (typeof ROLES)[number], writesAs?: string): Promise<Staff> {
  const mark = crypto.randomUUID().slice(0, 8)
  const staff = {
    name: `${{ owner: '社長', editor: '編輯', author: '作者', contributor: '投稿人' }[role]}${mark}`,
    email: `${role}-${mark}@example.com`,
  }
  const password = `一句夠長的測試密碼 ${mark}`
  const id = await createUser(db, SYSTEM, { ...staff, role, password })
  if (writesAs) await db.user.update({ where: { id }, data: { authors: { connect: { slug: writesAs } } } })
  return { id, ...staff, password }
}

/** Signs an account in without the door, whose own tests are elsewhere: a password takes a third of a second to hash. */
export async function letIn(context: BrowserContext, db: Db, staff: Staff): Promise<void> {
  const token = await beginSession(db, staff.id, { address: '127.0.0.1', userAgent: 'test' })
  const url = process.env.READON_URL ?? ''
  await context.addCookies([{ name: 'next-auth.session-token', value: token, url, httpOnly: true, sameSite: 'Lax' }])
}
