import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { type Db, engineBehind, type Tx } from './client'
import { Prisma } from './generated/sqlite/client'

/**
 * Which words stand where in which text: of titles and summaries alone, and of all of it. On SQLite these are two indexes of FTS5 that
 * keep no text, on PostgreSQL two columns `tsvector` with indexes of GIN. Both get words that are made elsewhere, of letters a to z and
 * digits only, and take them as they are, so that both find the same and nothing that is typed is an operator.
 *
 * A text is kept as its words without an order, and as every two that follow one another, in theirs. Characters are few and each
 * stands in very many texts: to look for two of them one after the other, an engine would have to read where both stand everywhere.
 * Pairs are rare, and of a phrase it reads only those.
 *
 * PostgreSQL keeps the first 255 places of a pair in a text, and the first {@link MOST_WORDS} places of a text.
 */
export interface Text {
  /** Texts are found in the order of their keys, the highest first. */
  key: bigint
  title: readonly string[]
  summary: readonly string[]
  body: readonly string[]
  /** What the text is filed under: words without an order, unlike all words of texts. */
  filed: readonly string[]
}

/** The first of these words that a text has are found; the rest of it is not in the index. */
export const MOST_WORDS = 16_000

/** Stands between title, summary and body, so that no phrase reaches from one into the other. Nobody can ask for it. */
const END = 'e'

const HAN = /^x[0-9a-f]{6}$/

/** The name of two words that follow one another; no word begins with p or q. Short, because a text may have 16,000 of them. */
function pairOf(first: string, second: string): string {
  if (HAN.test(first) && HAN.test(second)) return `p${first.slice(1)}${second.slice(1)}`
  return `q${createHash('sha256').update(`${first} ${second}`).digest('hex').slice(0, 16)}`
}

const pairsOf = (words: readonly string[]): string[] => words.slice(1).map((word, index) => pairOf(words[index] ?? '', word))

/** What is looked for in an index: of one word the word, of several their pairs one after the other. */
const soughtOf = (words: readonly string[]): readonly string[] => (words.length > 1 ? pairsOf(plain(words)) : plain(words))

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

const PLAIN = /^[a-z0-9]+$/

/** Refuses what an engine could take for more than a word. */
function plain(words: readonly string[]): readonly string[] {
  const other = words.find((word) => !PLAIN.test(word))
  if (other !== undefined) throw new Error(`not a word of the index: ${other}`)
  return words
}

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

type Parts = readonly { words: readonly string[]; weight: '' | 'A' | 'B' }[]

/** Words, and pairs with the places where they stand, as a tsvector is written. A word has a place only where that has a weight. */
function vector(filed: readonly string[], parts: Parts): string {
  const places = new Map<string, Set<string>>()
  const put = (word: string, place: number, weight: string) => {
    const of = places.get(word) ?? new Set()
    if (of.size === 0) places.set(word, of)
    of.add(`${place}${weight}`)
  }
  let place = parts.length
  for (const [part, { words, weight }] of parts.entries()) {
    for (const word of plain(words))
      if (weight) put(word, part + 1, weight)
      else places.set(word, places.get(word) ?? new Set())
    for (const pair of pairsOf(words)) put(pair, ++place, weight)
    place += 1
  }
  return [...plain(filed), ...[...places].map(([word, at]) => (at.size > 0 ? `${word}:${[...at].join(',')}` : word))].join(' ')
}

/** The same for FTS5. */
const column = (...parts: readonly (readonly string[])[]): string =>
  [...new Set(plain(parts.flat())), ...parts.flatMap((words) => [END, ...pairsOf(words)])].join(' ')

/** Puts texts into the index, under keys that are not in it: see `removeTexts`. */
export async function writeTexts(tx: Tx, texts: readonly Text[]): Promise<void> {
  if (texts.length === 0) return
  const first = texts.map((text) => {
    const head = text.title.length + text.summary.length
    return { ...text, body: text.body.slice(0, Math.max(0, MOST_WORDS - head)) }
  })
  if (engineBehind(tx) === 'postgresql') {
    const rows = first.map(({ key, title, summary, body, filed }) => {
      const head = [
        { words: title, weight: 'A' as const },
        { words: summary, weight: 'B' as const },
      ]
      const all = [title, summary, body].map((words) => ({ words, weight: '' as const }))
      return Prisma.sql`(${key}, ${vector(filed, head)}::tsvector, ${vector(filed, all)}::tsvector)`
    })
    await tx.$executeRaw`INSERT INTO "SearchText" ("key", "head", "text") VALUES ${Prisma.join(rows)}`
    return
  }
  const filing = (filed: readonly string[]) => plain(filed).join(' ')
  const heads = first.map(({ key, title, summary, filed }) => Prisma.sql`(${key}, ${column(title)}, ${column(summary)}, ${filing(filed)})`)
  const whole = first.map(({ key, title, summary, body, filed }) => Prisma.sql`(${key}, ${column(title, summary, body)}, ${filing(filed)})`)
  await tx.$executeRaw`INSERT INTO "SearchHead" ("rowid", "title", "summary", "filed") VALUES ${Prisma.join(heads)}`
  await tx.$executeRaw`INSERT INTO "SearchText" ("rowid", "text", "filed") VALUES ${Prisma.join(whole)}`
}

/** Takes texts out of the index; one that is not there is none of its business. */
export async function removeTexts(tx: Tx, keys: readonly bigint[]): Promise<void> {
  if (keys.length === 0) return
  const those = Prisma.join([...keys])
  if (engineBehind(tx) === 'postgresql') await tx.$executeRaw`DELETE FROM "SearchText" WHERE "key" IN (${those})`
  else {
    await tx.$executeRaw`DELETE FROM "SearchHead" WHERE "rowid" IN (${those})`
    await tx.$executeRaw`DELETE FROM "SearchText" WHERE "rowid" IN (${those})`
  }
}

/** Every key of the index, for tests that compare it with what should be in it. Throws when its two parts differ. */
export async function allTexts(db: Db | Tx): Promise<bigint[]> {
  const keys = async (table: string, column: string) => {
    const [from, name] = [Prisma.raw(table), Prisma.raw(column)]
    return (await db.$queryRaw<{ key: string }[]>`SELECT CAST(${name} AS TEXT) AS "key" FROM ${from} ORDER BY ${name}`).map(
      ({ key }) => key,
    )
  }
  const isSqlite = engineBehind(db) === 'sqlite'
  const found = await keys('"SearchText"', isSqlite ? '"rowid"' : '"SearchText"."key"')
  if (isSqlite && found.join() !== (await keys('"SearchHead"', '"rowid"')).join()) throw new Error('The index of heads is another one.')
  return found.map(BigInt)
}
