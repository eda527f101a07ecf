import type { ArticleCard } from '../article/article'
import type { Piece } from './extracts'

export interface Asked {
  q: string
  /** Slugs, and a year as it is written; empty where nothing is chosen. */
  section: string
  author: string
  year: string
  after: string
}

/** An article that was found, with what was looked for marked in it. */
export interface Hit {
  card: ArticleCard
  title: Piece[]
  extract: Piece[]
  /** The author's name and the names of tags, as far as something was found in them. */
  author: Piece[]
  tags: { address: string; name: Piece[] }[]
}

export interface Found {
  hits: Hit[]
  /** Where the next page begins; null on the last. A page may be empty, and not the last, where much has to be looked through. */
  after: string | null
}

/** What the form offers. */
export interface Choices {
  sections: { slug: string; name: string }[]
  authors: { slug: string; name: string }[]
  /** Years in which something was published, the latest first. */
  years: string[]
}

const LONGEST_SLUG = 200

/** What an address asks for; of what is given several times the first. */
export function readAsked(query: Record<string, string | string[] | undefined>): Asked {
  const first = (name: keyof Asked, longest = LONGEST_SLUG) => ([query[name]].flat()[0] ?? '').slice(0, longest)
  // Longer than what is looked for, so that one who asks for too much is told.
  return { q: first('q', 1_000).trim(), section: first('section'), author: first('author'), year: first('year'), after: first('after') }
}
