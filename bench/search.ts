import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { adoptDb, type Db, openDb } from '../lib/db/client'
import { findArticles } from '../lib/search/queries'
import { temporaryFolder } from './cleaning-up'
import { readon } from './product'
import type { Report, Row } from './report'
import { percentile } from './statistics'

const MOST_MS = 50
const PAGE_HITS = 20
const WARM_UPS = 5

/** What readers ask for: rare and common words, phrases, several words, the other script, a choice, and what is nowhere. */
const QUESTIONS: Record<string, { q: string; section?: string; year?: string }> = {
  'one common character': { q: '的' },
  'two characters': { q: '政府' },
  'a phrase of six': { q: '立法會議員' },
  'two words': { q: '政府 交通' },
  'four words': { q: '政府 交通 居民 計劃' },
  Simplified: { q: '交通运输' },
  'in a section and a year': { q: '政府', section: 'society', year: '2024' },
  nothing: { q: '尋尋覓覓' },
}

async function times(db: Db, asked: { q: string; section?: string; year?: string }): Promise<number> {
  adoptDb(db)
  const began = performance.now()
  await findArticles({ section: '', author: '', year: '', after: '', ...asked }, PAGE_HITS)
  return performance.now() - began
}

/** How long it takes to find a page of results with its extracts, in a newsroom of a thousand articles and in one of a hundred thousand. */
export async function search({ quick }: { quick: boolean }): Promise<Report> {
  const [few, many, count] = quick ? [1_000, 10_000, 20] : [1_000, 100_000, 100]
  const [fewer, more] = [temporaryFolder(), temporaryFolder()]
  await readon(fewer.path, 'seed', '--demo')
  await readon(fewer.path, 'generate', '--articles', String(few))
  cpSync(fewer.path, more.path, { recursive: true })
  await readon(more.path, 'generate', '--articles', String(many - few))
  const [small, large] = [fewer, more].map(({ path }) => openDb(`file:${join(path, 'readon.db')}`)) as [Db, Db]
  const raw: Record<string, { few: number[]; many: number[] }> = {}
  const rows: Row[] = []
  for (const [what, asked] of Object.entries(QUESTIONS)) {
    const measured = { few: [] as number[], many: [] as number[] }
    for (let round = -WARM_UPS; round < count; round++) {
      const [one, other] = [await times(small, asked), await times(large, asked)]
      if (round < 0) continue
      measured.few.push(one)
      measured.many.push(other)
    }
    raw[what] = measured
    const [before, after] = [percentile(measured.few, 0.95), percentile(measured.many, 0.95)]
    rows.push({
      cells: {
        what,
        asked: asked.q,
        'few p50 ms': percentile(measured.few, 0.5).toFixed(2),
        'few p95 ms': before.toFixed(2),
        'many p50 ms': percentile(measured.many, 0.5).toFixed(2),
        'many p95 ms': after.toFixed(2),
        'p95 ÷': (after / before).toFixed(2),
      },
      met: after <= MOST_MS,
    })
  }
  adoptDb(undefined)
  await Promise.all([small.$disconnect(), large.$disconnect()])
  await fewer.remove()
  await more.remove()
  return {
    name: 'search',
    goal: `p95 at most ${MOST_MS} ms with ${many.toLocaleString('en')} articles (many; few are ${few.toLocaleString('en')}): a page of ${PAGE_HITS} results with their extracts, on SQLite.`,
    rows,
    raw,
  }
}
