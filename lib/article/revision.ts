import type { Moment } from '../text/moment'
import type { State } from './state'

/** Why a revision was kept, as the list says it. */
export const REASON_NAMES = {
  save: '儲存',
  autosave: '自動儲存',
  submit: '送審',
  publish: '發佈',
  update: '發佈更新',
  restore: '還原前',
  takeover: '接手前',
} as const
export type Reason = keyof typeof REASON_NAMES

/** A revision as a line of the list. */
export interface RevisionLine {
  id: number
  reason: Reason
  /** Who wrote it. */
  name: string
  title: string
  at: Moment
}

/** The revisions of an article, the newest first. */
export interface RevisionList {
  articleId: number
  /** What the article is called now. */
  title: string
  version: number
  state: State
  /** Whether the one who asks may write over it, which restoring does. */
  writable: boolean
  lines: RevisionLine[]
}

/** One side of a comparison: a revision, or what stands now (`line` is null). */
export interface RevisionSide {
  line: RevisionLine | null
  paragraphs: string[]
}
