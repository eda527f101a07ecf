import type { DeskState } from '../../lib/article/article'
import type { Content } from '../../lib/article/schema'

/** What an article can be filed under, and who is at the desk. Plain JSON: the page hands it to the desk. */
export interface DeskOptions {
  sections: { id: number; name: string; accent: string; disclaimer: string | null }[]
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

/** What the parts of the desk get of the article. */
export interface DeskPart {
  content: Content
  state: DeskState
  options: DeskOptions
  /** False while somebody else edits, while the article is read-only for this person, and while something is being done to it. */
  editable: boolean
  /** Changes some of what is written; it is saved by itself. */
  onChange: (change: Partial<Content>) => void
}

/**
 * Does something to the article: saves what is not saved yet, then posts to /api/studio/articles/{id}/{verb}. Resolves to true when
 * it was done; what was refused is said on the desk and resolves to false, with everything still there. Verbs are those of lib/article/verbs.ts.
 */
export type Act = (verb: string, given?: object) => Promise<boolean>
