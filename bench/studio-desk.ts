import type { Body } from '../lib/article/body'
import { createDraft } from '../lib/article/commands'
import { plainText } from '../lib/article/text'
import { Random } from '../lib/cli/synthetic/random'
import { sentence } from '../lib/cli/synthetic/text'
import type { Db } from '../lib/db/client'
import { routes } from '../lib/routes'
import { countCharacters } from '../lib/text/count'
import { SYSTEM } from '../lib/user/actor'
import { createUser } from '../lib/user/commands'
import { beginSession } from '../lib/user/sessions'
import { BenchError } from './child'
import { Client, type Sent } from './client'
import { look } from './newsroom'
import { startProduct } from './product'

const CHARACTERS = 5_000

/** Somebody at work in a newsroom: signed in, with an article of 5,000 characters open. */
export interface Desk {
  /** Milliseconds that a page of the desk takes. */
  open(path: string): Promise<number>
  /** Milliseconds that a save takes, of an article in which a sentence was written since the last one. */
  save(): Promise<number>
  /** Pages to open, by what they are. */
  pages: Record<string, string>
  stop(): Promise<void>
}

/** A text of at least so many characters, and hardly more. */
function longText(): Body {
  const random = new Random(1)
  const blocks: Body['content'] = []
  const text = { type: 'doc' as const, content: blocks }
  while (countCharacters(plainText(text)) < CHARACTERS)
    blocks.push({ type: 'paragraph', content: [{ type: 'text', text: sentence(random).repeat(3) }] })
  return text
}

/** Makes an account with a session, and a draft; both stand in the database as they would after signing in and writing. */
async function prepare(db: Db) {
  const email = 'bench@example.com'
  const userId = await createUser(db, SYSTEM, { email, name: '編輯', role: 'editor' })
  const token = await beginSession(db, userId, { address: '127.0.0.1', userAgent: 'bench' })
  const newest = await db.article.findFirst({ where: { status: 'published' }, orderBy: { id: 'desc' } })
  if (!newest) throw new BenchError('There is no article in the newsroom of the benchmark.')
  const written = { title: '一篇五千字的文章', body: longText(), sectionId: newest.sectionId, authorId: newest.authorId }
  return { token, written, id: await createDraft(db, SYSTEM, written) }
}

export async function openDesk(dataDir: string): Promise<Desk> {
  const { token, written, id } = await look(dataDir, prepare)
  const { url, stop } = await startProduct(dataDir)
  const client = new Client(url)
  const cookie = `next-auth.session-token=${token}`
  let version = 1
  let saves = 0

  async function ask(path: string, sent: Sent) {
    const got = await client.send(path, { ...sent, headers: { cookie, ...sent.headers } })
    if (got.status !== 200) throw new BenchError(`${sent.method ?? 'GET'} ${path} was answered with ${got.status}.`)
    return got
  }

  return {
    pages: {
      overview: routes.studio(),
      'all articles': routes.desk.articles(),
      published: routes.desk.articles('state=published'),
      'of a section': routes.desk.articles(`section=${written.sectionId}`),
      'of an author': routes.desk.articles(`author=${written.authorId}`),
      'search for words': routes.desk.articles(`q=${encodeURIComponent('沒有人寫過的標題')}`),
      calendar: routes.desk.calendar(),
    },
    open: async (path) => (await ask(path, { headers: { accept: 'text/html', 'accept-encoding': 'gzip' } })).ms,
    async save() {
      saves += 1
      const sentence = { type: 'paragraph' as const, content: [{ type: 'text' as const, text: `第${saves}次儲存之前寫下的一句。` }] }
      const changed = { ...written, body: { ...written.body, content: [...written.body.content, sentence] } }
      const headers = { origin: url, 'content-type': 'application/json' }
      const got = await ask(`/api${routes.desk.article(id)}`, {
        method: 'PUT',
        headers,
        body: JSON.stringify({ version, content: changed }),
      })
      const answer: { version?: number } = JSON.parse(got.body.toString())
      if (answer.version === undefined) throw new BenchError('A save was answered without a version.')
      version = answer.version
      return got.ms
    },
    stop() {
      client.close()
      return stop()
    },
  }
}
