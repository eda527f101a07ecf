import { headers } from 'next/headers'
import { unstable_rethrow } from 'next/navigation'
import { type Db, db } from './db/client'
import { env } from './env'
import { ExpectedError } from './errors'
import { refusalOf } from './refusal'
import type { SignedIn } from './user/sessions'
import { getSignedIn } from './user/signed-in'

/** What a form hears: that it was done, or a sentence that says what to do; `over` when that is to sign in again. */
export type Outcome = { done: string } | { error: string } | { error: string; over: boolean } | null

/** A server action for a form. */
export type Act = (before: Outcome, form: FormData) => Promise<Outcome>

/** Only our own pages may act. Browsers send Origin with every POST; a request without one is not from a page of ours. */
async function mustBeOurs(): Promise<void> {
  const origin = (await headers()).get('origin')
  if (origin !== env().SITE_URL) throw new ExpectedError(403, '這個請求不是來自本站，請重新載入頁面後再試。')
}

/**
 * Makes a server action for a form of the studio: proves that the request comes from our own page and who is signed in, then runs
 * the command. Refusals come back as sentences: a server action has no status of its own.
 */
export function action(command: (db: Db, signedIn: SignedIn, form: FormData) => Promise<string>): Act {
  return async (_, form) => {
    try {
      await mustBeOurs()
      const signedIn = await getSignedIn()
      if (!signedIn) return { error: '登入已經過期，請重新登入後再試。', over: true }
      return { done: await command(db(), signedIn, form) }
    } catch (error) {
      // `redirect()` leaves by throwing.
      unstable_rethrow(error)
      return { error: refusalOf(error, 'an action failed').sentence }
    }
  }
}
