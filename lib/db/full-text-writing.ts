import { type Db, engineBehind, type Tx } from './client'
import { pairsOf, plain } from './full-text-words'
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
