import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Letter {
  subject: string
  text: string
  /** The secret in its link. */
  token: string
}

const decoded = (words: string) =>
  words.replaceAll(/=\?UTF-8\?B\?([^?]*)\?=\s*/gi, (_, word: string) => Buffer.from(word, 'base64').toString()).trim()

/** What lies in the outbox of a data folder for this address, oldest first. For tests. */
export function lettersTo(email: string, dataDir: string): Letter[] {
  const folder = join(dataDir, 'outbox')
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.eml')) : []
  return names
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .filter((letter) => letter.includes(`\nTo: ${email}\r\n`))
    .map((letter) => {
      const text = Buffer.from(letter.split('\r\n\r\n').slice(1).join(''), 'base64').toString()
      const subject = decoded(/^Subject: (.*(?:\r\n[ \t].*)*)/m.exec(letter)?.[1] ?? '')
      return { subject, text, token: /\/studio\/(?:welcome|reset)\/([\w-]+)/.exec(text)?.[1] ?? '' }
    })
}
