import type { Channel } from './channel'

const LANGUAGE = 'zh-Hant-HK'

/** JSON Feed 1.1 (jsonfeed.org) with whole articles. */
export function jsonFeed({ title, description, home, json, hub, icon, siteName, items }: Channel): object {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    description,
    home_page_url: home,
    feed_url: json,
    favicon: icon,
    language: LANGUAGE,
    authors: [{ name: siteName, url: new URL(home).origin }],
    ...(hub ? { hubs: [{ type: 'WebSub', url: hub }] } : {}),
    items: items.map(({ id, url, title: headline, summary, html, section, author, tags, published, modified, picture }) => ({
      id,
      url,
      title: headline,
      summary,
      content_html: html,
      date_published: published,
      ...(modified === published ? {} : { date_modified: modified }),
      authors: [author],
      tags: [section, ...tags],
      language: LANGUAGE,
      ...(picture ? { image: picture.url } : {}),
    })),
  }
}
