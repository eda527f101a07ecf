import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { markedText } from '../../lib/search/extracts'
import { parseQuery } from '../../lib/search/query'
import type { Hit } from '../../lib/search/search'
import { card } from '../article/test-article'
import { Marked } from './marked'
import { NothingFound } from './nothing-found'
import { SearchForm } from './search-form'
import { SearchHits } from './search-hits'

const marked = (text: string, asked: string) => markedText(text, parseQuery(asked).terms)

describe('Marked', () => {
  it('marks what was looked for, and everything else is text', () => {
    expect(renderToStaticMarkup(<Marked pieces={marked('<b>公屋</b>輪候', '公屋')} />)).toBe('&lt;b&gt;<mark>公屋</mark>&lt;/b&gt;輪候')
  })
})

describe('SearchForm', () => {
  const choices = { sections: [{ slug: 'now', name: '即時' }], authors: [{ slug: 'sam', name: '深喉' }], years: ['2026', '2025'] }

  it('asks the address of the search by GET, and shows what the address says', () => {
    const asked = { q: '公"屋', section: 'now', author: '', year: '2025', after: '3-1' }
    const html = renderToStaticMarkup(<SearchForm asked={asked} choices={choices} />)
    expect(html).toContain('<form class="search-form" action="/search" method="get">')
    expect(html).toContain('name="q" value="公&quot;屋"')
    expect(html).toContain('<option value="now" selected="">即時</option>')
    expect(html).toContain('<option value="2025" selected="">2025年</option>')
    expect(html).toContain('<option value="" selected="">全部作者</option>')
    // Another question begins on the first page.
    expect(html).not.toContain('after')
    for (const label of ['字詞', '欄目', '作者', '年份']) expect(html).toContain(label)
  })
})

describe('SearchHits', () => {
  const hit: Hit = { card: card(7), title: marked('公屋輪候', '公屋'), extract: [], author: [], tags: [] }

  it('leads to the article, and leaves out what there is not', () => {
    const html = renderToStaticMarkup(<SearchHits hits={[hit]} />)
    expect(html).toContain(`href="${hit.card.address}"><mark>公屋</mark>輪候</a></h2><p class="dateline">`)
    expect(html).toContain(`<span>${hit.card.author.name}</span>`)
    expect(html).not.toContain('extract')
  })

  it('shows in which names something was found', () => {
    const named = { ...hit, author: marked('公屋仔', '公屋'), tags: [{ address: '/tag/公屋', name: marked('公屋', '公屋') }] }
    const html = renderToStaticMarkup(<SearchHits hits={[named]} />)
    expect(html).toContain('<span><mark>公屋</mark>仔</span><span>標籤：<mark>公屋</mark></span>')
  })
})

describe('NothingFound', () => {
  it('says what was looked for, and leads to what may be tried', () => {
    const html = renderToStaticMarkup(<NothingFound asked="<公屋>" instead={[{ name: '只尋找「公屋」', address: '/search?q=x' }]} />)
    expect(html).toContain('找不到與「&lt;公屋&gt;」相符的文章')
    expect(html).toContain('href="/search?q=x">只尋找「公屋」</a>')
    expect(renderToStaticMarkup(<NothingFound asked="公屋" instead={[]} />)).not.toContain('<ul')
  })
})
