import type { Moment } from '../text/moment'
import type { Role } from './actor'

export const ROLE_NAMES: Record<Role, string> = { owner: '擁有人', editor: '編輯', author: '作者', contributor: '投稿人' }

/** What each may do, in a line. */
export const ROLE_HINTS: Record<Role, string> = {
  owner: '管理一切，包括帳戶',
  editor: '管理所有文章、欄目、作者和媒體',
  author: '寫自己的文章，在欄目允許時自行發佈',
  contributor: '寫自己的文章，送審後由編輯發佈',
}

/** A browser in which one is signed in. */
export interface Device {
  id: number
  /** What it seems to be, e.g. 「Chrome（Windows）」. */
  name: string
  address: string
  seen: Moment
  here: boolean
}

export interface PasskeyLine {
  id: number
  name: string
  made: Moment
  /** Null until somebody has signed in with it. */
  used: Moment | null
}

/** One's own account. */
export interface OwnAccount {
  role: Role
  devices: Device[]
  passkeys: PasskeyLine[]
  /** Since when a second factor is asked for, and how many recovery codes are left; null when it is not. */
  secondFactor: { since: Moment; codesLeft: number } | null
}

/** An account as its owner sees it in the list. */
export interface UserLine {
  id: number
  name: string
  email: string
  role: Role
  authors: { id: number; name: string }[]
  /** When a browser that is still signed in was last used. */
  seen: Moment | null
  /** `invited` has no password yet. */
  state: 'open' | 'invited' | 'disabled'
  /** The invitation could not be sent, and is not tried any more. */
  unsent: boolean
  secondFactor: boolean
  passkeys: number
}

/** A byline that an account may be linked to. */
export interface AuthorChoice {
  id: number
  name: string
}
