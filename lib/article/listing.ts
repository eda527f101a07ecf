import { parseId } from '../row-id'
import type { Clause } from '../text/clauses'
import type { Moment } from '../text/moment'
import { STATE_NAMES, type State } from './state'

/** The tabs of the desk's list, in their order. `all` is everything but the trash. */
export const DESK_TABS = ['all', 'draft', 'review', 'scheduled', 'published', 'withdrawn', 'trashed'] as const
export type DeskTab = (typeof DESK_TABS)[number]

export const TAB_NAMES: Record<DeskTab, string> = { all: '全部', ...STATE_NAMES }

export const DESK_DATES = { month: '最近30日', year: '今年' } as const

/** What the desk's list is narrowed to. It stands in the address, so that a list can be kept, sent and gone back to. */
export interface DeskFilter {
  tab: DeskTab
  words: string
  sectionId: number | null
  authorId: number | null
  date: keyof typeof DESK_DATES | null
  /** Keyset of the last article of the page before. */
  before: string | null
}

type Given = Readonly<Record<string, string | string[] | undefined>>

const MOST_WORDS = 100

/** Reads a filter from the query of an address; what makes no sense is left out, as a hand-written address deserves. */
export function parseDeskFilter(given: Given): DeskFilter {
  const text = (name: string) => [given[name]].flat()[0]?.trim() ?? ''
  return {
    tab: DESK_TABS.find((tab) => tab === text('state')) ?? 'all',
    words: text('q').slice(0, MOST_WORDS),
    sectionId: parseId(text('section')) || null,
    authorId: parseId(text('author')) || null,
    date: text('date') === 'month' || text('date') === 'year' ? (text('date') as 'month' | 'year') : null,
    before: text('before') || null,
  }
}

/** The query that {@link parseDeskFilter} reads, without what is left at its default. */
export function deskQuery({ tab, words, sectionId, authorId, date, before }: DeskFilter): string {
  const query = new URLSearchParams()
  if (tab !== 'all') query.set('state', tab)
  if (words) query.set('q', words)
  if (sectionId) query.set('section', String(sectionId))
  if (authorId) query.set('author', String(authorId))
  if (date) query.set('date', date)
  if (before) query.set('before', before)
  return query.toString()
}

export const isNarrowed = ({ words, sectionId, authorId, date }: DeskFilter) => Boolean(words || sectionId || authorId || date)

/** What a row's sign says. `changed` is published, with changes that readers do not have yet; `late` is overdue. */
export type RowState = State | 'changed' | 'late'

/** An article as a row of the desk's list. Plain JSON. */
export interface DeskRow {
  id: number
  /** Never empty: a draft may have none yet. */
  title: string
  clauses: Clause[]
  state: RowState
  stateName: string
  /** What somebody should know of it, in a few words each. */
  notes: string[]
  section: string
  author: string
  at: Moment
  /** Where readers find it; null while they do not. */
  address: string | null
  /** What the person who asks may do with it, beside opening it. */
  trashable: boolean
  restorable: boolean
}

/** An article whose time has come and whose lists do not know. */
export interface Overdue {
  id: number
  title: string
  /** `26分鐘` */
  by: string
}

/** One page of the desk's list. */
export interface DeskListing {
  rows: DeskRow[]
  /** Keyset of the next page; null at the end. */
  next: string | null
  /** False when words were looked for among so many articles, and there are more behind `next`. */
  complete: boolean
  /** How many there are in every tab, up to {@link MOST_COUNTED}; null when that was not counted. */
  counts: Record<DeskTab, number> | null
}

/** Counting stops here, so that a large newsroom need not wait for its own size. */
export const MOST_COUNTED = 1_000

export const countText = (count: number) => (count >= MOST_COUNTED ? '999+' : String(count))
