/** A tag as the studio sees it. */
export interface TagListed {
  id: number
  name: string
  slug: string
  /** How many articles have it, whatever their state. */
  articles: number
}
