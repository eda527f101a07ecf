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
