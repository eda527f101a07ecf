import type { Db } from '../db/client'
import { SYSTEM } from './actor'
import { createUser } from './commands'
import { randomPassword } from './password'

/** How the first owner signs in; `password` is only known here, and only when it was made up. */
export interface FirstOwner {
  email: string
  /** Null when the operator has chosen it. */
  password: string | null
}

/** Opens the first owner's account while there are no accounts; null when there are. */
export async function openFirstOwner(db: Db, { email, password }: FirstOwner): Promise<FirstOwner | null> {
  if ((await db.user.count()) > 0) return null
  const made = password === null ? randomPassword() : null
  const name = email.split('@')[0] ?? email
  try {
    await createUser(db, SYSTEM, { email, name, role: 'owner', password: password ?? made ?? undefined })
  } catch (error) {
    // Another process that started at the same moment was first.
    if ((await db.user.count()) > 0) return null
    throw error
  }
  return { email, password: made }
}
