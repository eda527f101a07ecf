import { randomUUID } from 'node:crypto'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createTransport, type SendMailOptions } from 'nodemailer'
import { type Env, env } from '../env'
import type { Mail } from './mail'

/** Where mail lies that nobody sends, because no server was named. */
export const OUTBOX = 'outbox'

/** Milliseconds. Other jobs wait meanwhile, and what is not sent is tried again. */
const TIMEOUTS = { connectionTimeout: 5_000, greetingTimeout: 5_000, socketTimeout: 10_000 }

type Sending = Pick<Env, 'SMTP_URL' | 'MAIL_FROM' | 'DATA_DIR'>

/**
 * Sends a letter, or, without a mail server, puts it into the folder `outbox` as a file that mail programs open. What is thrown
 * says why in codes only: servers repeat in their refusals what they refuse, and a link in it would end up in a log.
 */
export async function sendMail({ from, to, subject, text }: Mail, by: Sending = env()): Promise<void> {
  const letter = { from: { name: from, address: by.MAIL_FROM }, to, subject, text, textEncoding: 'base64' as const }
  if (by.SMTP_URL === undefined) return putAside(letter, join(by.DATA_DIR, OUTBOX))
  // Nothing in a letter may make us read files or ask other addresses.
  const transport = createTransport({ url: by.SMTP_URL, ...TIMEOUTS, disableFileAccess: true, disableUrlAccess: true })
  try {
    await transport.sendMail(letter)
  } catch (error) {
    throw new Error(`a letter could not be sent (${codesOf(error)})`)
  } finally {
    transport.close()
  }
}

async function putAside(letter: SendMailOptions, folder: string): Promise<void> {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' })
  const { message } = await transport.sendMail(letter)
  const name = `${new Date().toISOString().replaceAll(':', '-')}-${randomUUID().slice(0, 8)}.eml`
  await mkdir(folder, { recursive: true, mode: 0o700 })
  // Written aside, so that nobody reads half a letter; and for nobody else's eyes, because of its link.
  const aside = join(folder, `.${name}`)
  await writeFile(aside, message as Buffer, { mode: 0o600 })
  await rename(aside, join(folder, name))
}

function codesOf(error: unknown): string {
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown }
  return [code, responseCode].filter((part) => typeof part === 'string' || typeof part === 'number').join(' ') || 'no reason given'
}
