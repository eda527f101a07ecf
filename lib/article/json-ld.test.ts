import { expect, it } from 'vitest'
import { article } from '../../components/article/test-article'
import { jsonLd, siteJsonLd } from './json-ld'

const read = (text: string): Record<string, unknown>[] => JSON.parse(text)['@graph']
const WITH_OFFSET = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/
const logo = { '@type': 'ImageObject', url: 'https://readon.example/icon-512.png', width: '512', height: '512' }
const publisher = { '@type': 'NewsMediaOrganization', name: '往下看', url: 'https://readon.example/', logo }

it('names everything that search engines want of an article', () => {
  const shown = article({ opinion: false, modifiedIso: '2022-01-28T11:50:00+08:00' })
  const [data, trail, ...more] = read(jsonLd(shown, '往下看', [{ address: '/og/7-abc-1x1.jpg', width: 900, height: 900 }]))
  expect(more).toEqual([])
  expect(data).toMatchObject({
    '@type': 'NewsArticle',
    headline: shown.title,
    datePublished: expect.stringMatching(WITH_OFFSET),
    dateModified: expect.stringMatching(WITH_OFFSET),
    mainEntityOfPage: 'https://readon.example/article/7',
    isAccessibleForFree: true,
    articleSection: '博客文章',
    author: [{ '@type': 'Person', name: '深喉', url: 'https://readon.example/author/sam-hau' }],
    publisher,
    image: [{ '@type': 'ImageObject', url: 'https://readon.example/og/7-abc-1x1.jpg', width: '900', height: '900' }],
  })
  expect(Date.parse(`${data?.dateModified}`)).toBeGreaterThan(Date.parse(`${data?.datePublished}`))
  expect(trail).toEqual({
    '@type': 'BreadcrumbList',
    itemListElement: [
      { '@type': 'ListItem', position: 1, name: '往下看', item: 'https://readon.example/' },
      { '@type': 'ListItem', position: 2, name: '博客文章', item: 'https://readon.example/section/blog' },
      { '@type': 'ListItem', position: 3, name: shown.title, item: 'https://readon.example/article/7' },
    ],
  })
})

it('leaves out what an article does not have, and says what is opinion', () => {
  const [data] = read(jsonLd(article({ tags: [] }), '往下看', []))
  expect(data?.['@type']).toBe('OpinionNewsArticle')
  expect(Object.keys(data ?? {}).filter((name) => name === 'image' || name === 'keywords')).toEqual([])
})

it('holds text of any characters, and nothing that ends its element', () => {
  const title = '</script><!-- "1 & 2" <b>'
  const text = jsonLd(article({ title, summary: title }), title, [])
  expect(text).not.toContain('<')
  expect(read(text)[0]).toMatchObject({ headline: title, description: title, publisher: { name: title } })
  expect(siteJsonLd({ name: title, description: title }, 'https://readon.example')).not.toContain('<')
})

it('tells what the site is called', () => {
  expect(read(siteJsonLd({ name: '往下看', description: '' }, 'https://readon.example'))).toEqual([
    {
      '@type': 'WebSite',
      '@id': 'https://readon.example/#site',
      name: '往下看',
      url: 'https://readon.example/',
      inLanguage: 'zh-Hant-HK',
      publisher,
    },
  ])
})
