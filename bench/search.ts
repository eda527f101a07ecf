import { join } from 'node:path'
import { adoptDb, type Db, openDb } from '../lib/db/client'
import { postgresqlPrograms } from '../lib/db/postgresql-programs.mjs'
import { startTemporaryPostgresql } from '../lib/db/temporary-postgresql'
import { findArticles } from '../lib/search/queries'
import type { Asked } from '../lib/search/search'
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
  const place = engine === 'sqlite' ? { dataDir: folder.path } : { dataDir: folder.path, databaseUrl: temporaryServer() }
  await readonOn(place, 'seed', '--demo')
  await readonOn(place, 'generate', '--articles', String(articles))
  const db = openDb(place.databaseUrl ?? `file:${join(folder.path, 'readon.db')}`)
  // What a server does by itself within a minute; the temporary one is told not to.
  if (engine === 'postgresql') await db.$executeRaw`VACUUM ANALYZE`
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

const ask = (asked: Partial<Asked>) => findArticles({ q: '', section: '', author: '', year: '', after: '', ...asked }, PAGE_HITS)

/** Milliseconds of each round. */
async function timesOf({ db }: Newsroom, asked: Partial<Asked>, rounds: number): Promise<number[]> {
  adoptDb(db)
  const times: number[] = []
  for (let round = -WARM_UPS; round < rounds; round++) {
    const began = performance.now()
    await ask(asked)
    if (round >= 0) times.push(performance.now() - began)
  }
  return times
}

/** Which articles are found, in their order, on the first pages. */
async function answerOf({ db }: Newsroom, asked: Partial<Asked>): Promise<string> {
  adoptDb(db)
  const titles: string[] = []
  let after: string | null = ''
  for (let page = 0; page < PAGES && after !== null; page++) {
    const found: Awaited<ReturnType<typeof findArticles>> = await ask({ ...asked, after })
    titles.push(...found.hits.map(({ card }) => `${card.id} ${card.title}`))
    after = found.after
  }
  return titles.join('\n')
}

/** How long it takes to find a page of results with its extracts in a large newsroom, and whether both engines find the same. */
export async function search({ quick }: { quick: boolean }): Promise<Report> {
  const [articles, rounds] = quick ? [10_000, 20] : [100_000, 100]
  const newsrooms = await Promise.all((['sqlite', 'postgresql'] as const).map((engine) => newsroomOn(engine, articles)))
  const raw: Record<string, Record<string, number[]>> = {}
  const rows: Row[] = []
  for (const [what, asked] of Object.entries(QUESTIONS)) {
    const cells: Row['cells'] = { what, asked: asked.q }
    const answers: string[] = []
    const slowest: number[] = []
    for (const newsroom of newsrooms) {
      const times = await timesOf(newsroom, asked, rounds)
      raw[what] = { ...raw[what], [newsroom.engine]: times }
      slowest.push(percentile(times, 0.95))
      cells[`${newsroom.engine} p50 ms`] = percentile(times, 0.5).toFixed(2)
      cells[`${newsroom.engine} p95 ms`] = percentile(times, 0.95).toFixed(2)
      answers.push(await answerOf(newsroom, asked))
    }
    const same = new Set(answers).size === 1
    cells.found = answers[0] ? `${answers[0].split('\n').length}` : '0'
    cells.same = same ? 'yes' : 'NO'
    rows.push({ cells, met: same && Math.max(...slowest) <= MOST_MS })
  }
  adoptDb(undefined)
  for (const newsroom of newsrooms) await newsroom.close()
  return {
    name: 'search',
    goal: `p95 at most ${MOST_MS} ms with ${articles.toLocaleString('en')} articles on each engine: a page of ${PAGE_HITS} results with their extracts; the same articles on the first ${PAGES} pages on both.`,
    rows,
    raw,
  }
}
