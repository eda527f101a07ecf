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
}

/** The seal a pen name signs with: its first two characters (Latin names: the first letter). */
export function seal(name: string): string {
  const characters = Array.from(name.trim())
  return /^\p{Script=Han}/u.test(name.trim()) ? characters.slice(0, 2).join('') : (characters[0] ?? '').toUpperCase()
}
