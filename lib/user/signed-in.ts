import { cookies } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { db } from '../db/client'
import { routes } from '../routes'
import { isEditor } from './actor'
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

/** Who is asking for a page of those who run the newsroom; for everybody else there is none. */
export async function mustRunNewsroom(): Promise<SignedIn> {
  const signedIn = await mustBeSignedIn()
  if (!isEditor(signedIn.actor)) notFound()
  return signedIn
}
