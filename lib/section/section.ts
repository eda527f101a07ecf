/** A section as a link needs it. */
export interface SectionLine {
  name: string
  slug: string
  address: string
  /** Name of an accent colour in app/tokens.css. */
  accent: string
}

export interface SectionView extends SectionLine {
  id: number
  description: string
}

/** The order in which sections stand everywhere. */
export const inOrder = [{ position: 'asc' as const }, { id: 'asc' as const }]

/** What editors decide about a section, as its form shows it. */
export interface SectionForm {
  id: number
  version: number
  name: string
  slug: string
  description: string
  accent: string
  disclaimer: string | null
  authorsPublish: boolean
  /** True while no article is in it: only then it may be deleted. */
  empty: boolean
}

/** A section as a line of the studio's list. */
export interface SectionListed {
  id: number
  name: string
  slug: string
  hasDisclaimer: boolean
  authorsPublish: boolean
}
