/** What the page's parts need to know of an article to follow the reader. */
export interface Followed {
  id: number
  title: string
  address: string
  canonical: string
  section: string
}
