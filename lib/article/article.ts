import type { AuthorLine } from '../author/author'
import type { CardPicture, PictureView, UploadedPicture } from '../media/media'
import type { SectionLine } from '../section/section'
import type { Clause } from '../text/clauses'
import type { Moment } from '../text/moment'
import type { Body } from './body'
import type { Act } from './policy'
import type { Content } from './schema'
import type { State } from './state'

export interface ArticleTag {
  name: string
  address: string
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

/** How an article stands on other sites, as far as it was written for them; what is empty is taken from the article itself. */
export interface ShareCard {
  title: string
  text: string
  picture: CardPicture | null
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
  authorPicture: CardPicture | null
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

/** An article as a line of the desk. */
export interface DeskLine {
  id: number
  /** Never empty. */
  title: string
  section: string
  author: string
  /** When it was published, will be, or was last changed. */
  at: Moment
  /** What is to be done about it, or to be known: the editor's note, by how much it is late, how often it was read. */
  note: string
  /** Where one goes from here: its desk, or the reader's page of somebody else's. */
  href: string
}

/** What a tab hears at every heartbeat. */
export interface Presence {
  /** Whether this tab is the one that edits. */
  editing: boolean
  /** Who edits, when it is somebody else's tab. */
  editor: string | null
  others: { name: string; editing: boolean }[]
  version: number
  /** Links of the text as it was saved last that were tried and did not answer. */
  brokenLinks: { url: string; problem: string }[]
}

/** A secret address that shows an article before it is published; the secret itself is known only when it is made. */
export interface PreviewLine {
  id: number
  name: string
  expires: Moment
}

/** Where an article stands, and what the one who asks can do to it. */
export interface DeskState {
  id: number
  version: number
  state: State
  acts: Act[]
  /** When it was or will be published; `publishedWall` is the same as clocks of the site show it, for the fields. */
  published: Moment | null
  publishedWall: string | null
  updated: Moment | null
  /** True while something is being written over what readers have. */
  changed: boolean
  reviewNote: string
  withdrawalNotice: string | null
  /** Under which names disclaimers were accepted, in which words. */
  acceptances: { authorId: number | null; wording: string }[]
  acceptance: { name: string; onBehalf: boolean; at: Moment } | null
  /** Where readers find it; null while they do not. */
  address: string | null
  previews: PreviewLine[]
  brokenLinks: { url: string; problem: string }[]
}

/** An article on its desk: where it stands, what is written, and the pictures by their hash. */
export interface DeskArticle {
  state: DeskState
  content: Content
  pictures: Record<string, UploadedPicture>
}

/** What an article can be filed under, and who is at the desk. Plain JSON: the page hands it to the desk. */
export interface DeskOptions {
  sections: { id: number; name: string; accent: string; disclaimer: string | null }[]
  /** The section that this person wrote in last; null for somebody who never has. */
  usualSectionId: number | null
  /** Names that this person may write under. */
  authors: { id: number; name: string }[]
  siteName: string
  /** Host of the public site, for share cards. */
  siteHost: string
  /** Name of the time zone in which schedules are entered, in Chinese, e.g. 香港時間, and its IANA name. */
  zoneName: string
  zone: string
  /** Whether this person is an editor or owner, and the e-mail to sign in again with. */
  editor: boolean
  email: string
}

/** Whether readers have what a preview shows: not the article at all, not these changes, or all of it. */
export type Reach = 'unpublished' | 'changed' | 'public'
