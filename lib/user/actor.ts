import { notAllowed } from '../errors'
import type { ROLES } from './schema'

export type Role = (typeof ROLES)[number]

/** Who acts. `system` is the program itself: the first start, the command line, the scheduler. */
export interface Actor {
  /** The account; none for the program itself. */
  userId?: number
  role: Role | 'system'
  /** What the account is called, for the log. */
  name: string
  /** Authors under whose names this account may write. */
  authorIds: readonly number[]
}

export const SYSTEM: Actor = { role: 'system', name: '系統', authorIds: [] }

/** Runs the newsroom: sections, authors, media, every article. */
export function isEditor(actor: Actor): boolean {
  return actor.role === 'system' || actor.role === 'owner' || actor.role === 'editor'
}

export function canWriteAs(actor: Actor, authorId: number): boolean {
  return isEditor(actor) || actor.authorIds.includes(authorId)
}

/** Whether the actor may write at all: those who do not run the newsroom need a name to write under. */
export const mayWrite = (actor: Actor): boolean => isEditor(actor) || actor.authorIds.length > 0

/** Whether the actor may put pictures into the library: a contributor who writes under no name yet has nothing to illustrate. */
export function mayIllustrate(actor: Actor): boolean {
  return actor.role !== 'contributor' || actor.authorIds.length > 0
}

/** Throws unless the actor may put pictures into the library. */
export function mustIllustrate(actor: Actor): void {
  if (!mayIllustrate(actor)) throw notAllowed('上載和更改圖片，請編輯先把你的帳戶連到一位作者')
}

/** Throws unless the actor runs the newsroom. */
export function mustBeEditor(actor: Actor, what: string): void {
  if (!isEditor(actor)) throw notAllowed(what)
}

/** Throws unless the actor runs the accounts. */
export function mustBeOwner(actor: Actor, what: string): void {
  if (actor.role !== 'system' && actor.role !== 'owner') throw notAllowed(what)
}
