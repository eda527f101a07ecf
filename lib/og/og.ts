import { createHash } from 'node:crypto'

/** Pixels of a picture for shared links: what Facebook and X call large (1.91:1). */
export const OG_WIDTH = 1_200
export const OG_HEIGHT = 630
/** WhatsApp shows none that is heavier than about 300 kB. */
export const OG_BYTES = 280_000

/** Everything that shows in a share picture, or decides how it looks. Plain JSON. */
export interface OgFacts {
  title: string
  siteName: string
  section: string
  accent: string
  author: string
  /** True where the piece is its author's opinion: then the picture says whose. */
  opinion: boolean
  /** Year of publication where the article is older than a year: nobody is to take old news for new. */
  year: string | null
  /** The feature picture, or one that was chosen for sharing; null for a card of words. `path` is a key of the media store. */
  picture: { key: string; width: number; height: number; focalX: number; focalY: number } | null
}

/** Raised when the same facts are to look otherwise. */
const DESIGN = 1

/** Names a picture by all that shows in it: another title, section, author or picture is another address. */
export const ogHash = (facts: OgFacts): string =>
  createHash('sha256')
    .update(JSON.stringify([DESIGN, facts]))
    .digest('hex')
    .slice(0, 12)

/** The last part of an address below /og. */
export const ogName = (id: number, hash: string): string => `${id}-${hash}.jpg`

export interface OgFile {
  id: number
  hash: string
}

/** Null for anything that {@link ogName} could not have written. */
export function parseOgName(name: string): OgFile | null {
  const [, id = '', hash = ''] = /^([1-9]\d{0,9})-([0-9a-f]{12})\.jpg$/.exec(name) ?? []
  return hash && Number(id) <= 2_147_483_647 ? { id: Number(id), hash } : null
}
