import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { hotLines } from '../../lib/view/hot'
import { HotList } from './hot-list'
import { ListFrame } from './list-frame'
import { RankedList } from './ranked-list'
import { card } from './test-article'

const cards = [card(1, { title: '第一' }), card(2, { title: '第二' }), card(3, { title: '第三' })]
const lines = hotLines(cards)

it('a rail lists titles in their order, under links to the whole lists of a day and of a week', () => {
  const html = renderToStaticMarkup(<HotList lines={lines} />)
  expect(html).toContain('<section class="hot" aria-label="熱門">')
  expect(html.match(/href="[^"]+"/g)).toEqual(['/hot', '/hot/week', '/article/1', '/article/2', '/article/3'].map((to) => `href="${to}"`))
  expect(html.match(/<a aria-current="true" href="[^"]+"/g)).toEqual(['<a aria-current="true" href="/hot"'])
})

it('a section’s names itself, and leads to the lists of the section', () => {
  const html = renderToStaticMarkup(<HotList lines={lines} section="blog" />)
  expect(html).toContain('<h2>本欄熱門</h2>')
  expect(html.match(/href="\/hot[^"]*"/g)).toEqual(['href="/hot/section/blog"', 'href="/hot/section/blog/week"'])
})

it('a frame without anything beside it has no rail', () => {
  expect(renderToStaticMarkup(<ListFrame>文</ListFrame>)).toBe('<div class="with-rail alone"><div>文</div></div>')
  expect(renderToStaticMarkup(<ListFrame hot={lines}>文</ListFrame>)).toContain('<aside class="rail" aria-label="熱門">')
  const both = (
    <ListFrame hot={lines} latest={cards}>
      文
    </ListFrame>
  )
  expect(renderToStaticMarkup(both)).toContain('<aside class="rail" aria-label="熱門與最新文章">')
})

it('a ranked list is an ordered one, the first article larger', () => {
  const html = renderToStaticMarkup(<RankedList cards={cards} />)
  expect(html.match(/<li><article class="[^"]+"/g)).toEqual([
    '<li><article class="story line opinion first"',
    '<li><article class="story line opinion"',
    '<li><article class="story line opinion"',
  ])
})
