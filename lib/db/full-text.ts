import { setImmediate } from 'node:timers/promises'
import { type Db, engineBehind, type Tx } from './client'
import { plain, soughtOf } from './full-text-words'
import { Prisma } from './generated/sqlite/client'

/** A term is found where its words stand one after the other, or where the text is filed under one of these. */
export interface Term {
  words: readonly string[]
  filed: readonly string[]
  /** Of a term of one word: words that begin with it are found too. */
  begun?: boolean
}

export interface Search {
  /** Every one has to be found. */
  terms: readonly Term[]
  /** Under each of these the text has to be filed. */
  filed: readonly string[]
  /** Keys: [from, before). */
  from: bigint
  before: bigint
}

/** Where every term has to be found. What is found at a level is not found again at the next. */
const HEAD_LEVELS = [
  { sqlite: '{title} : ', postgresql: ':A', filed: false },
  { sqlite: '{title summary} : ', postgresql: ':AB', filed: false },
  { sqlite: '{title summary} : ', postgresql: ':AB', filed: true },
] as const
/** Anywhere. */
const ANYWHERE = { sqlite: '{text} : ', postgresql: '', filed: true } as const

type Level = (typeof HEAD_LEVELS)[number] | typeof ANYWHERE

export const LOWEST_LEVEL = HEAD_LEVELS.length

const both = (operator: string, parts: readonly string[]) => parts.map((part) => `(${part})`).join(` ${operator} `)

/** The whole question in the words of FTS5, without what is found at a level above. */
function forSqlite({ terms, filed }: Search, level: Level, above?: Level): string {
  const at = ({ sqlite: fields, filed: byFiling }: Level) => {
    const found = (term: Term) => [
      `${fields}"${soughtOf(term.words).join(' ')}"${term.begun ? ' *' : ''}`,
      ...(byFiling ? plain(term.filed).map((word) => `filed : "${word}"`) : []),
    ]
    return both(
      'AND',
      terms.map((term) => found(term).join(' OR ')),
    )
  }
  const wanted = both('AND', [at(level), ...plain(filed).map((word) => `filed : "${word}"`)])
  return above ? `(${wanted}) NOT (${at(above)})` : wanted
}

/** The same in the words of a tsquery. */
function forPostgresql({ terms, filed }: Search, level: Level, above?: Level): string {
  const at = ({ postgresql: weights, filed: byFiling }: Level) => {
    const found = (term: Term) => [
      `(${soughtOf(term.words)
        .map((word) => word + (term.begun ? `:*${weights.slice(1)}` : weights))
        .join(' <-> ')})`,
      ...(byFiling ? plain(term.filed) : []),
    ]
    return both(
      '&',
      terms.map((term) => found(term).join(' | ')),
    )
  }
  const wanted = both('&', [at(level), ...plain(filed)])
  return above ? `(${wanted}) & !(${at(above)})` : wanted
}

/** Keys of what is found in one of the indexes, as text: as numbers they would lose their last digits on the way. */
async function keysIn(db: Db | Tx, search: Search, take: number, level: Level, above?: Level): Promise<bigint[]> {
  const { from, before } = search
  const inHead = level !== ANYWHERE
  const sqlite = () => {
    const table = Prisma.raw(inHead ? '"SearchHead"' : '"SearchText"')
    return db.$queryRaw<{ key: string }[]>`
      SELECT CAST("rowid" AS TEXT) AS "key" FROM ${table}
      WHERE ${table} MATCH ${forSqlite(search, level, above)} AND "rowid" >= ${from} AND "rowid" < ${before}
      ORDER BY "rowid" DESC LIMIT ${take}`
  }
  const postgresql = () => db.$queryRaw<{ key: string }[]>`
      SELECT CAST("key" AS TEXT) AS "key" FROM "SearchText"
      WHERE ${Prisma.raw(inHead ? '"head"' : '"text"')} @@ ${forPostgresql(search, level, above)}::tsquery
        AND "key" >= ${from} AND "key" < ${before}
      ORDER BY "SearchText"."key" DESC LIMIT ${take}`
  const rows = await (engineBehind(db) === 'sqlite' ? sqlite() : postgresql())
  return rows.map(({ key }) => BigInt(key))
}

/** Keys of at most `take` texts in whose title or summary every term is found, the highest first. */
export const findInHeads = (db: Db | Tx, search: Search, take: number): Promise<bigint[]> => keysIn(db, search, take, HEAD_LEVELS[1])

/** What was found, the highest key first. */
interface FoundTexts {
  keys: bigint[]
  /** Below which key nobody has looked yet, though fewer were found than were asked for; null where everything was looked through. */
  stoppedAt: bigint | null
}

const MOST_AT_ONCE = 2_000
/** Each four times as large as the one before, up to the most at once: some thousands for a page of results. */
const MOST_STEPS = 5

/**
 * What is found anywhere without what is found at a level above. The large index is asked once for both, which takes half as long as
 * to exclude the one from the other there; the small one says which of it stood above. Where nearly all of it did, as with the name of
 * somebody who writes much, it stops after some steps: whoever asks may go on from there.
 */
async function findAnywhere(db: Db, search: Search, take: number): Promise<FoundTexts> {
  const found: bigint[] = []
  let { before } = search
  for (let step = 0, size = take; step < MOST_STEPS; step++, size = Math.min(4 * size, MOST_AT_ONCE)) {
    const keys = await keysIn(db, { ...search, before }, size, ANYWHERE)
    const last = keys.at(-1)
    if (last === undefined) return { keys: found, stoppedAt: null }
    const above = new Set(await keysIn(db, { ...search, from: last, before }, size, HEAD_LEVELS[2]))
    found.push(...keys.filter((key) => !above.has(key)))
    if (found.length >= take || keys.length < size) return { keys: found.slice(0, take), stoppedAt: null }
    before = last
    // SQLite works in this thread and answers at once.
    await setImmediate()
  }
  return { keys: found, stoppedAt: before }
}

/** At most `take` texts that are found at this level. At least one term has to be asked for. */
export async function findTexts(db: Db, search: Search, level: number, take: number): Promise<FoundTexts> {
  const asked = HEAD_LEVELS[level]
  return asked ? { keys: await keysIn(db, search, take, asked, HEAD_LEVELS[level - 1]), stoppedAt: null } : findAnywhere(db, search, take)
}
