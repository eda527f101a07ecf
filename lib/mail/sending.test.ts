import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { sendMail } from './sending'

const MAIL = {
  from: '往下看',
  to: 'new@example.com',
  subject: '邀請你加入往下看的編輯台',
  text: '新人：\n\n請開啟連結：\nhttps://news.example.hk/studio/welcome/abc\n',
}
const by = { MAIL_FROM: 'noreply@news.example.hk', DATA_DIR: '/nowhere' }

/** A mail server that speaks just enough SMTP (RFC 5321). `refuse` is what it says to the letter itself. */
async function server(refuse?: string): Promise<{ url: string; received: { to: string[]; letters: string[] } }> {
  const received = { to: [] as string[], letters: [] as string[] }
  const sockets = new Set<Socket>()
  const listening = createServer((socket) => {
    sockets.add(socket)
    let letter: string | null = null
    let rest = ''
    socket.write('220 test ESMTP\r\n')
    socket.on('data', (chunk) => {
      const lines = (rest + chunk.toString()).split('\r\n')
      rest = lines.pop() ?? ''
      for (const line of lines) {
        if (letter !== null) {
          if (line !== '.') letter += `${line}\r\n`
          else {
            if (refuse === undefined) received.letters.push(letter)
            letter = null
            socket.write(`${refuse ?? '250 OK'}\r\n`)
          }
        } else if (/^DATA/i.test(line)) {
          letter = ''
          socket.write('354 go on\r\n')
        } else if (/^QUIT/i.test(line)) socket.end('221 bye\r\n')
        else {
          const to = /^RCPT TO:<(.*)>/i.exec(line)?.[1]
          if (to) received.to.push(to)
          socket.write('250 OK\r\n')
        }
      }
    })
  })
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy()
    listening.close()
  })
  const address = listening.address()
  if (typeof address !== 'object' || !address) throw new Error('the server has no address')
  return { url: `smtp://127.0.0.1:${address.port}`, received }
}

const header = (letter: string, name: string) => new RegExp(`^${name}: (.*(?:\\r?\\n[ \\t].*)*)`, 'im').exec(letter)?.[1] ?? ''
const decoded = (words: string) =>
  words.replaceAll(/=\?UTF-8\?B\?([^?]*)\?=\s*/gi, (_, word: string) => Buffer.from(word, 'base64').toString()).trim()
const bodyOf = (letter: string) =>
  Buffer.from(
    letter
      .split(/\r?\n\r?\n/)
      .slice(1)
      .join(''),
    'base64',
  ).toString()

function mustBeTheLetter(letter: string): void {
  expect(header(letter, 'to')).toBe('new@example.com')
  expect(decoded(header(letter, 'from'))).toBe('往下看<noreply@news.example.hk>')
  expect(decoded(header(letter, 'subject'))).toBe(MAIL.subject)
  expect(header(letter, 'content-type')).toBe('text/plain; charset=utf-8')
  expect(bodyOf(letter).replaceAll('\r\n', '\n')).toBe(MAIL.text)
}

it('sends a Chinese letter through a mail server', async () => {
  const { url, received } = await server()
  await sendMail(MAIL, { ...by, SMTP_URL: url })
  expect(received.to).toEqual(['new@example.com'])
  expect(received.letters).toHaveLength(1)
  mustBeTheLetter(received.letters[0] ?? '')
})

it('puts the letter into the outbox, for its owner’s eyes, when there is no server', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'readon-mail-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  await sendMail(MAIL, { ...by, DATA_DIR: folder })
  const files = readdirSync(join(folder, 'outbox'))
  expect(files).toEqual([expect.stringMatching(/^\d{4}-.*\.eml$/)])
  const file = join(folder, 'outbox', files[0] ?? '')
  expect(statSync(file).mode & 0o777).toBe(0o600)
  mustBeTheLetter(readFileSync(file, 'utf8'))
})

it.each([
  ['a refusal that repeats the letter', '554 5.7.1 Rejected: https://news.example.hk/studio/welcome/abc'],
  ['a server that is busy', '451 4.3.0 Try again later'],
])('%s is an error that says nothing of the letter', async (_, refusal) => {
  const { url, received } = await server(refusal)
  const error = await sendMail(MAIL, { ...by, SMTP_URL: url }).catch((thrown: unknown) => thrown)
  expect(String(error)).toBe(`Error: a letter could not be sent (EMESSAGE ${refusal.slice(0, 3)})`)
  expect((error as Error).cause).toBeUndefined()
  expect(received.letters).toEqual([])
})

it('a server that is not there is an error', async () => {
  await expect(sendMail(MAIL, { ...by, SMTP_URL: 'smtp://127.0.0.1:9' })).rejects.toThrow('(ESOCKET)')
})
