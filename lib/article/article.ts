import type { AuthorLine } from '../author/author'
import type { CardPicture, PictureView } from '../media/media'
import type { SectionLine } from '../section/section'
import type { Clause } from '../text/clauses'
import type { Body } from './body'

export interface ArticleTag {
  name: string
  address: string
}

/** A moment as readers see it. `iso` carries the site's offset; `text` is ready to print. */
export interface Moment {
  iso: string
  text: string
}

/** What a list shows of an article. Plain JSON: it travels to the browser. */
export interface ArticleCard {
  id: number
  address: string
  title: string
  /** The title cut where a reader would breathe. */
  clauses: Clause[]
  summary: string
  /** The first sentence, set where a picture would be when there is none. */
  opening: string
  section: SectionLine
  author: AuthorLine
  /** True where the section binds a disclaimer: the piece is its author's opinion. */
  opinion: boolean
  published: Moment
  /** Calendar day in the site's time zone, e.g. 2026-11-23, for lists that are calendars. */
  day: string
  picture: CardPicture | null
}

/** What a list of titles needs of a card; the rest would travel for nothing. */
export function titleOnly(card: ArticleCard): ArticleCard {
  return { ...card, summary: '', opening: '', picture: null }
}

/** What a card without a standfirst needs. */
export function withoutSummary(card: ArticleCard): ArticleCard {
  return { ...card, summary: '', opening: card.picture ? '' : card.opening }
}

/** A whole article as readers see it, opened or fed. Plain JSON. */
export interface ArticleView extends ArticleCard {
  picture: PictureView | null
  /** The short address for sharing, absolute. */
  shareAddress: string
  canonical: string
  updated: Moment | null
  minutes: number
  characters: number
  /** Set when the article is older than a year. */
  ageNotice: string | null
  body: Body
  /** Every picture of the body by its hash. */
  pictures: Record<string, CardPicture>
  biography: string
  disclaimer: string | null
  tags: ArticleTag[]
  /** ISO with offset, for metadata. */
  modifiedIso: string
}

/** What an address with an article id leads to. */
export type Resolved = { kind: 'article'; article: ArticleView } | { kind: 'withdrawn'; notice: string }

/** One step of the feed 往下看更多文章: an article, and the address of the step after it. */
export interface FeedStep {
  article: ArticleView
  next: string | null
}

/** Published with a time that has not come yet. */
export function isScheduled(article: { status: string; publishedAt: Date | null }, now: Date): boolean {
  return article.status === 'published' && article.publishedAt !== null && article.publishedAt > now
}

/** An article as a line of the desk. */
export interface DeskLine {
  id: number
  /** Never empty. */
  title: string
  section: string
  author: string
  /** When it was published, will be, or was last changed. */
  at: Moment
  /** What is to be done about it: the editor's note, or by how much it is late. */
  note: string
}
