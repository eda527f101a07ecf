import { cdata, escaped } from '../text/markup'
import type { Channel, ChannelItem } from './channel'

/** RFC 822 with four digits of the year, in UTC, as the specification of RSS wants it. */
const rfc822 = (iso: string): string => new Date(iso).toUTCString().replace('GMT', '+0000')

const element = (name: string, text: string) => `<${name}>${escaped(text)}</${name}>`

function itemXml({ id, url, title, summary, html, section, author, tags, published, modified, picture }: ChannelItem): string {
  const lines = [
    element('title', title),
    element('link', url),
    // Not a permalink for readers' programs: the address that stands for the article whatever it is called.
    `<guid isPermaLink="false">${escaped(id)}</guid>`,
    element('pubDate', rfc822(published)),
    element('dc:creator', author.name),
    element('category', section),
    ...tags.map((tag) => element('category', tag)),
    element('description', summary),
    `<content:encoded>${cdata(html)}</content:encoded>`,
    ...(modified === published ? [] : [element('atom:updated', modified)]),
    ...(picture
      ? [
          `<media:content url="${escaped(picture.url)}" type="${picture.type}" medium="image" width="${picture.width}" height="${picture.height}"/>`,
        ]
      : []),
  ]
  return `<item>\n${lines.join('\n')}\n</item>`
}

/**
 * RSS 2.0 (rssboard.org) with whole articles in `content:encoded`, as newsreaders expect them. `language` is what the specification's
 * list has for Traditional Chinese.
 */
export function rss({ title, description, home, rss: self, hub, updated, items }: Channel): string {
  const lines = [
    element('title', title),
    element('link', home),
    element('description', description),
    element('language', 'zh-hk'),
    `<atom:link href="${escaped(self)}" rel="self" type="application/rss+xml"/>`,
    ...(hub ? [`<atom:link href="${escaped(hub)}" rel="hub"/>`] : []),
    ...(updated ? [element('lastBuildDate', rfc822(updated))] : []),
    ...items.map(itemXml),
  ]
  const names = [
    'xmlns:atom="http://www.w3.org/2005/Atom"',
    'xmlns:content="http://purl.org/rss/1.0/modules/content/"',
    'xmlns:dc="http://purl.org/dc/elements/1.1/"',
    'xmlns:media="http://search.yahoo.com/mrss/"',
  ]
  return `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" ${names.join(' ')}>\n<channel>\n${lines.join('\n')}\n</channel>\n</rss>\n`
}
