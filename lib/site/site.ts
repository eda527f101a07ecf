import type { CardPicture } from '../media/media'
import type { SectionLine } from '../section/section'

/** A link at the foot of every page: to a path of the site, or elsewhere by https. */
export interface FooterLink {
  name: string
  address: string
}

export const MAX_FOOTER_LINKS = 12
/** As many articles as may lead the front page by hand. */
export const MAX_PINS = 5

/** What stands on every page. */
export interface Site {
  name: string
  description: string
  sections: SectionLine[]
  /** The disclaimer that stands in the imprint: that of the first section that has one. */
  disclaimer: string | null
  footerLinks: FooterLink[]
  /** For cards on other sites, where an article has no picture of its own. */
  sharePicture: CardPicture | null
}

/** What is settled about the site, as its form shows it. */
export interface SiteForm {
  name: string
  description: string
  /** Id of a picture of the library. */
  sharePicture: number | null
  footerLinks: FooterLink[]
}

/** A pinned article as its form shows it. */
export interface PinLine {
  id: number
  title: string
  /** Why readers do not see it, in words; null while they do. */
  hidden: string | null
}

/** Names a state of settings, so that a form can say what its change was made of. Not a secret, and need not be one. */
export function stateName(settings: unknown): string {
  let hash = 0xcbf29ce484222325n
  for (const character of JSON.stringify(settings))
    hash = ((hash ^ BigInt(character.codePointAt(0) ?? 0)) * 0x100000001b3n) & (2n ** 64n - 1n)
  return hash.toString(36)
}
