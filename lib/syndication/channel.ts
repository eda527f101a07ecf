/** One article as feed readers get it. Plain JSON. */
export interface ChannelItem {
  /** For ever the same, whatever becomes of title and slug: `https://site/a/{id}`. */
  id: string
  url: string
  title: string
  /** A sentence or two, plain text. */
  summary: string
  /** The whole article as HTML, its disclaimer included. */
  html: string
  section: string
  author: { name: string; url: string }
  tags: string[]
  /** ISO with the site's offset. */
  published: string
  modified: string
  picture: { url: string; width: number; height: number; type: 'image/jpeg' } | null
}

/** What a feed reader subscribes to: the newest articles of the site, of a section or of an author. */
export interface Channel {
  title: string
  description: string
  /** The page of which this is the feed. */
  home: string
  /** Addresses of the feed itself. */
  rss: string
  json: string
  /** The WebSub hub that tells subscribers at once; null where none is configured. */
  hub: string | null
  siteName: string
  icon: string
  /** When the newest or last updated of its articles was; null while there is none. */
  updated: string | null
  items: ChannelItem[]
}
