import { join } from 'node:path'
import { Client } from 'pg'
import { newestFirst, publicAt } from '../lib/article/public'
import { adoptDb, type Db, openDb } from '../lib/db/client'
import { postgresqlPrograms } from '../lib/db/postgresql-programs.mjs'
import { startTemporaryPostgresql } from '../lib/db/temporary-postgresql'
import { readIds } from '../lib/related/list'
import { relateQuietly } from '../lib/related/relating'
import { findArticles } from '../lib/search/queries'
import type { Asked } from '../lib/search/search'
import { suggest } from '../lib/search/suggesting'
import { BenchError } from './child'
import { temporaryFolder, undoAtEnd } from './cleaning-up'
import { readonOn } from './product'
import type { Report, Row } from './report'
import { percentile } from './statistics'

const MOST_MS = 50
const PAGE_HITS = 20
const WARM_UPS = 5
/** So many pages of each answer are compared, engine with engine. */
const PAGES = 3

/** What readers ask for: rare and common words, phrases, several words, the other script, a choice, and what is nowhere. */
const QUESTIONS: Record<string, Partial<Asked> & { q: string }> = {
  'one common character': { q: '的' },
  'two characters': { q: '政府' },
  'a phrase of six': { q: '立法會議員' },
  'two words': { q: '政府 交通' },
  'four words': { q: '政府 交通 居民 計劃' },
  Simplified: { q: '交通运输' },
  'in a section and a year': { q: '政府', section: 'society', year: '2024' },
  nothing: { q: '尋尋覓覓' },
}

type Engine = 'sqlite' | 'postgresql'
interface Newsroom {
  engine: Engine
  db: Db
  close(): Promise<void>
}

/** A newsroom of so many articles on one engine. The same articles on both: their texts and dates depend on the count alone. */
async function newsroomOn(engine: Engine, articles: number): Promise<Newsroom> {
  const folder = temporaryFolder()
  const databaseUrl = engine === 'postgresql' ? temporaryServer() : undefined
  const place = { dataDir: folder.path, databaseUrl }
  await readonOn(place, 'seed', '--demo')
  const generate = () => readonOn(place, 'generate', '--articles', String(articles))
  await (databaseUrl === undefined ? generate() : indexedAfter(databaseUrl, generate))
  const db = openDb(databaseUrl ?? `file:${join(folder.path, 'readon.db')}`)
  return {
    engine,
    db,
    async close() {
      await db.$disconnect()
      await folder.remove()
    },
  }
}

function temporaryServer(): string {
  const programs = postgresqlPrograms()
  if (!programs) throw new BenchError('There is no PostgreSQL server to measure (Debian: apt-get install postgresql).')
  const server = startTemporaryPostgresql(programs)
  undoAtEnd(server.stop)
  return server.url('postgres')
}

/**
 * Does something without PostgreSQL's indexes of words, and makes them afterwards: to keep them up to date with every article is right for
 * a newsroom, and takes a quarter of an hour for so many. What comes of it is the same.
 */
async function indexedAfter(url: string, work: () => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: url })
  // Ctrl-C stops the server first; the query under way says so itself.
  client.on('error', () => undefined)
  await client.connect()
  const found = await client.query(
    "SELECT indexname, indexdef FROM pg_indexes WHERE tablename = 'SearchText' AND indexdef LIKE '%USING gin%'",
  )
  for (const { indexname } of found.rows) await client.query(`DROP INDEX "${indexname}"`)
  await work()
  await client.query("SET maintenance_work_mem = '1GB'")
  for (const { indexdef } of found.rows) await client.query(indexdef)
  // What a server does by itself within a minute; the temporary one is told not to.
  await client.query('VACUUM ANALYZE')
  await client.end()
}

const ask = (asked: Partial<Asked>) => findArticles({ q: '', section: '', author: '', year: '', after: '', ...asked }, PAGE_HITS)

/** Something that is measured, and what comes of it in a form that can be compared. */
interface Task {
  what: string
  asked: string
  work(db: Db): Promise<unknown>
  answer(db: Db): Promise<string[]>
  /** Null where readers do not wait for it. */
  mostMs: number | null
}

/** The articles on the first pages, in their order. */
async function pagesOf(asked: Partial<Asked>): Promise<string[]> {
  const titles: string[] = []
  let after: string | null = ''
  for (let page = 0; page < PAGES && after !== null; page++) {
    const found: Awaited<ReturnType<typeof findArticles>> = await ask({ ...asked, after })
    titles.push(...found.hits.map(({ card }) => `${card.id} ${card.title}`))
    after = found.after
  }
  return titles
}

const searching: Task[] = Object.entries(QUESTIONS).map(([what, asked]) => ({
  what,
  asked: asked.q,
  work: () => ask(asked),
  answer: () => pagesOf(asked),
  mostMs: MOST_MS,
}))

const suggesting: Task[] = ['的', '政府', '立法會議員', '公屋 的'].map((typed) => ({
  what: 'suggestions',
  asked: typed,
  work: () => suggest(typed),
  answer: async () => (await suggest(typed)).map(({ kind, address }) => `${kind} ${address}`),
  mostMs: MOST_MS,
}))

const newestOf = (db: Db) => db.article.findFirstOrThrow({ where: publicAt(new Date()), orderBy: newestFirst, select: { id: true } })
const relating: Task = {
  what: 'related, by a job',
  asked: 'the newest article',
  work: async (db) => relateQuietly(db, (await newestOf(db)).id),
  answer: async (db) => {
    const { id } = await newestOf(db)
    await relateQuietly(db, id)
    return readIds((await db.relatedList.findUnique({ where: { articleId: id } }))?.ids).map(String)
  },
  mostMs: null,
}

/** Milliseconds of each round. */
async function timesOf({ db }: Newsroom, { work }: Task, rounds: number): Promise<number[]> {
  adoptDb(db)
  const times: number[] = []
  for (let round = -WARM_UPS; round < rounds; round++) {
    const began = performance.now()
    await work(db)
    if (round >= 0) times.push(performance.now() - began)
  }
  return times
}

/** How long it takes in a large newsroom to find a page of results with its extracts, to suggest, and to relate; and whether both engines find the same. */
export async function search({ quick }: { quick: boolean }): Promise<Report> {
  const [articles, rounds] = quick ? [10_000, 20] : [100_000, 100]
  const newsrooms = await Promise.all((['sqlite', 'postgresql'] as const).map((engine) => newsroomOn(engine, articles)))
  const raw: Record<string, Record<string, number[]>> = {}
  const rows: Row[] = []
  for (const task of [...searching, ...suggesting, relating]) {
    const { what, asked, mostMs } = task
    const cells: Row['cells'] = { what, asked }
    const answers: string[][] = []
    const slowest: number[] = []
    for (const newsroom of newsrooms) {
      const times = await timesOf(newsroom, task, rounds)
      const name = `${what}: ${asked}`
      raw[name] = { ...raw[name], [newsroom.engine]: times }
      slowest.push(percentile(times, 0.95))
      cells[`${newsroom.engine} p50 ms`] = percentile(times, 0.5).toFixed(2)
      cells[`${newsroom.engine} p95 ms`] = percentile(times, 0.95).toFixed(2)
      answers.push(await task.answer(newsroom.db))
    }
    const same = new Set(answers.map((answer) => answer.join('\n'))).size === 1
    cells.found = `${answers[0]?.length}`
    cells.same = same ? 'yes' : 'NO'
    rows.push({ cells, met: same && Math.max(...slowest) <= (mostMs ?? Number.POSITIVE_INFINITY) })
  }
  adoptDb(undefined)
  for (const newsroom of newsrooms) await newsroom.close()
  return {
    name: 'search',
    goal: `p95 at most ${MOST_MS} ms with ${articles.toLocaleString('en')} articles on each engine: a page of ${PAGE_HITS} results with their extracts, and suggestions; the same on both, of results the first ${PAGES} pages.`,
    rows,
    raw,
  }
}
