import { PathnameContext } from 'next/dist/shared/lib/hooks-client-context.shared-runtime'
import type { ComponentProps } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { Masthead } from './masthead'

const sections = [
  { name: '即時', slug: 'now', address: '/section/now', accent: 'red' },
  { name: '博客文章', slug: 'blog', address: '/section/blog', accent: 'ink' },
]

/** As Next renders it: the router tells where. */
const render = (props: ComponentProps<typeof Masthead>, path = '/') =>
  renderToStaticMarkup(
    <PathnameContext value={path}>
      <Masthead {...props} />
    </PathnameContext>,
  )

describe('Masthead', () => {
  it('names the section that the page belongs to', () => {
    const html = render({ siteName: '往下看', sections, current: 'blog' })
    expect(html).toContain(
      '<nav class="sections" aria-label="欄目"><a href="/section/now">即時</a><a aria-current="page" href="/section/blog">博客文章</a><a href="/hot">熱門</a></nav>',
    )
    const hot = render({ siteName: '往下看', sections, current: '/hot' })
    expect(hot.match(/<a aria-current="page" href="[^"]+"/g)).toEqual(['<a aria-current="page" href="/hot"'])
  })

  it('offers text sizes and themes by name, hidden from pages without a script', () => {
    const html = render({ siteName: '往下看', sections })
    expect(html.match(/<details class="setting needs-script"/g)).toHaveLength(2)
    for (const name of ['小', '標準', '大', '特大', '跟隨系統', '淺色', '深色']) expect(html).toContain(`</span>${name}</label>`)
    expect(html).toContain('<legend>文字大小</legend>')
    expect(html).not.toContain(' style=')
  })

  it.each([
    ['/', '/sc', '/'],
    ['/sc', '/sc', '/'],
    ['/hot', '/sc/hot', '/hot'],
    ['/sc/hot', '/sc/hot', '/hot'],
    ['/scott', '/sc/scott', '/scott'],
  ])('on %s leads to the page in either script: %s and %s', (path, simplified, traditional) => {
    const html = render({ siteName: '往下看', sections: [] }, path)
    expect(html).toContain(`hrefLang="zh-Hans" lang="zh-Hans" href="${simplified}">简体</a>`)
    expect(html).toContain(`hrefLang="zh-Hant-HK" lang="zh-Hant-HK" href="${traditional}">繁體</a>`)
  })

  it('draws the wordmark of 往下看 and sets any other name', () => {
    const name = (siteName: string) => render({ siteName, sections: [] })
    expect(name('往下看')).toContain('class="wordmark"')
    expect(name('南風日報')).toContain('<span class="site-name">南風日報</span>')
    expect(name('南風日報')).not.toContain('class="wordmark"')
  })
})
