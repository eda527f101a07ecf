import { encoded, routes } from '../routes'

/** The feeds of a page, for `alternates.types` of its metadata. */
export const feedLinks = (home: string) => ({
  'application/rss+xml': encoded(routes.feed(home, 'xml')),
  'application/feed+json': encoded(routes.feed(home, 'json')),
})
