import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { db } from '../db/client'
import { routes } from '../routes'
import { SESSION_COOKIES } from './session'
import { findSession, type SignedIn } from './sessions'

/** Who is asking; null when it is nobody. */
export async function getSignedIn(): Promise<SignedIn | null> {
  const jar = await cookies()
  for (const name of SESSION_COOKIES) {
    const token = jar.get(name)?.value
    const found = token ? await findSession(db(), token) : null
    if (found) return found
  }
  return null
}

/** Who is asking for a page of the studio; nobody is sent to sign in. */
export async function mustBeSignedIn(): Promise<SignedIn> {
  return (await getSignedIn()) ?? redirect(routes.signIn())
}
