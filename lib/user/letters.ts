import type { Db, Tx } from '../db/client'
import { env } from '../env'
import { enqueue, type JobPayloads } from '../jobs/outbox'
import { sendMail } from '../mail/sending'
import { routes } from '../routes'
import { readSettings } from '../site/settings'
import { type LetterKind, writeLetter } from './letter-text'
import { makeTicket } from './tickets'

/** One letter of a kind waits for an account at a time. */
export const letterKey = (letter: LetterKind, userId: number): string => `${letter}:${userId}`

/** Sends an account a letter once the transaction is through. One that waits is not written twice. */
export async function post(tx: Tx, letter: LetterKind, userId: number, now: Date): Promise<void> {
  await enqueue(tx, 'send-mail', letterKey(letter, userId), { letter, userId }, now)
}

const PAGES: Partial<Record<LetterKind, (token: string) => string>> = { invitation: routes.welcome, reset: routes.reset }

/**
 * Writes a letter and sends it. The secret of its link is made here, so that it stands in the letter and nowhere else; tried
 * again, the letter has another one, and only the last one works.
 */
export async function sendLetter(db: Db, { letter, userId }: JobPayloads['send-mail'], now: Date): Promise<void> {
  const user = await db.user.findUnique({ where: { id: userId } })
  // What made the letter necessary may be over: the account was closed, or has its password already.
  if (!user || user.disabledAt || (letter === 'invitation' && user.passwordHash !== null)) return
  const pageFor = PAGES[letter]
  const kind = letter === 'invitation' ? 'invitation' : 'reset'
  const path = pageFor ? pageFor(await db.$transaction((tx) => makeTicket(tx, kind, userId, now))) : routes.signIn()
  const { name: site } = await readSettings(db)
  await sendMail({ from: site, to: user.email, ...writeLetter(letter, { site, name: user.name, address: env().SITE_URL + path }) })
}
