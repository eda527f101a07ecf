import type { CardPicture } from '../media/media'

/** An author as a byline needs it. */
export interface AuthorLine {
  name: string
  slug: string
  address: string
  /** What the columnist writes about, a few characters. */
  line: string
}

export interface AuthorView extends AuthorLine {
  id: number
  biography: string
  picture: CardPicture | null
}

/** An author as a line of the studio's list. */
export interface AuthorListed {
  id: number
  name: string
  slug: string
  line: string
  /** How many articles there are under this name, whatever their state. */
  articles: number
}

/** What editors decide about an author, as its form shows it. */
export interface AuthorForm extends AuthorListed {
  version: number
  biography: string
  pictureId: number | null
  userIds: number[]
}

/** An account that may be linked to an author. */
export interface AccountLine {
  id: number
  name: string
  email: string
}

/** The seal a pen name signs with: its first two characters (Latin names: the first letter). */
export function seal(name: string): string {
  const characters = Array.from(name.trim())
  return /^\p{Script=Han}/u.test(name.trim()) ? characters.slice(0, 2).join('') : (characters[0] ?? '').toUpperCase()
}
