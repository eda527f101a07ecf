import { publicAt, publicTaggedAt } from '../article/public'
import { db } from '../db/client'
import { findTexts } from '../db/full-text'
import { routes } from '../routes'
import { getNames, holds, type Named, padded } from './names'
import { getChoices } from './queries'
import { type Phrase, parseQuery } from './query'
import type { Suggestion } from './suggestion'
import { firstKey, idOf, indexed, indexedText } from './words'

const MOST_OF_A_KIND = 2
const MOST = 8
/** So many of the newest titles that hold it are looked at for those that begin with it. */
const LOOKED_AT = 30
/** So many names that hold it are asked whether there is anything public of them. */
const MOST_NAMES = 200

/** A term in words of the index, the last of which may be the beginning of a word. */
interface Part {
  words: string[]
  begun: boolean
}

/** A character of Chinese is a whole word; one letter is the beginning of too many. */
const isBegun = (typed: string, word: string) => [...word].length > 1 && !/\s$/u.test(typed)

/** What has to be found; a word that may go on is a part of its own. */
function partsOf(typed: string, terms: readonly Phrase[]): Part[] {
  return terms.flatMap((term, index) => {
    const last = term.at(-1) ?? ''
    const whole = { words: indexed(term), begun: false }
    if (index < terms.length - 1 || !isBegun(typed, last)) return [whole]
    const before = { words: indexed(term.slice(0, -1)), begun: false }
    return [...(before.words.length > 0 ? [before] : []), { words: indexed([last]), begun: true }]
  })
}

const holdsAll = (name: Pick<Named, 'words'>, parts: readonly Part[]) => parts.every(({ words, begun }) => holds(name, words, begun))
const beginsWith = (words: string, [first]: readonly Part[]) => first !== undefined && words.startsWith(` ${first.words.join(' ')}`)

/** Those that begin with it come first; among them the order stays. */
function beginningFirst<T extends { words: string }>(found: readonly T[], parts: readonly Part[]): T[] {
  return [...found.filter(({ words }) => beginsWith(words, parts)), ...found.filter(({ words }) => !beginsWith(words, parts))]
}

/** Authors or tags of whom something is public. */
async function named(kind: Named['kind'], names: readonly Named[], parts: readonly Part[], now: Date): Promise<Suggestion[]> {
  const holding = names.filter((name) => name.kind === kind && holdsAll(name, parts))
  const found = beginningFirst(holding, parts).slice(0, MOST_NAMES)
  if (found.length === 0) return []
  const id = { in: found.map((name) => name.id) }
  const isPublic =
    kind === 'author'
      ? await db().author.findMany({ where: { id, articles: { some: publicAt(now) } }, select: { id: true } })
      : await db().tag.findMany({ where: { id, articles: { some: publicTaggedAt(now) } }, select: { id: true } })
  const ids = new Set(isPublic.map((row) => row.id))
  return found
    .filter((name) => ids.has(name.id))
    .slice(0, MOST_OF_A_KIND)
    .map(({ name, slug }) => ({ kind, name, address: routes[kind](slug) }))
}

async function sections(parts: readonly Part[]): Promise<Suggestion[]> {
  const all = (await getChoices()).sections.map((section) => ({ ...section, words: padded(section.name) }))
  return beginningFirst(
    all.filter((section) => holdsAll(section, parts)),
    parts,
  )
    .slice(0, MOST_OF_A_KIND)
    .map(({ name, slug }) => ({ kind: 'section', name, address: routes.section(slug) }))
}

async function titles(parts: readonly Part[], now: Date): Promise<Suggestion[]> {
  const terms = parts.map((part) => ({ ...part, filed: [] }))
  const before = firstKey(new Date(now.getTime() + 1_000))
  const { keys } = await findTexts(db(), { terms, filed: [], from: -(2n ** 62n), before }, 0, LOOKED_AT)
  const ids = keys.map(idOf)
  // The index says where to look; what may be shown is said by `publicAt` alone, here as everywhere.
  const rows = await db().article.findMany({ where: { id: { in: ids }, ...publicAt(now) }, select: { id: true, slug: true, title: true } })
  const byId = new Map(rows.map((row) => [row.id, row]))
  const found = ids.flatMap((id) => {
    const row = byId.get(id)
    return row ? [{ ...row, words: ` ${indexedText(row.title).join(' ')}` }] : []
  })
  return beginningFirst(found, parts).map(({ id, slug, title }) => ({ kind: 'article', name: title, address: routes.article(id, slug) }))
}

/**
 * What somebody may mean who has typed so far: sections, authors, tags and titles that hold it, in either script, those that begin
 * with it first. Only what is public. Nothing where nothing can be looked for.
 */
export async function suggest(typed: string, now: Date = new Date()): Promise<Suggestion[]> {
  const { terms } = parseQuery(typed)
  if (terms.length === 0) return []
  const parts = partsOf(typed, terms)
  const names = await getNames()
  const found = [sections(parts), named('author', names, parts, now), named('tag', names, parts, now), titles(parts, now)]
  return (await Promise.all(found)).flat().slice(0, MOST)
}
