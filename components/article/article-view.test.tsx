import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { ArticleView as Article } from '../../lib/article/article'
import { ArticleView } from './article-view'
import { article, picture } from './test-article'

const opened = (changes: Partial<Article> = {}) => renderToStaticMarkup(<ArticleView article={article(changes)} opened />)
const fed = (changes: Partial<Article> = {}) => renderToStaticMarkup(<ArticleView article={article(changes)} opened={false} />)

describe('ArticleView', () => {
  it('carries its id and every part that a reader may rely on', () => {
    const html = opened()
    expect(html).toMatch(/^<article [^>]*data-article-id="7"/)
    expect(html).toContain('<p class="kicker"><a href="/section/blog">博客文章</a></p>')
    expect(html).toContain('href="/author/sam-hau"')
    expect(html).toContain('<section class="author-card" aria-label="作者">')
    expect(html).toContain('<p class="disclaimer">** 博客文章文責自負，不代表本公司立場 **</p>')
    expect(html).toContain('<nav class="topics" aria-label="標籤"><a href="/tag/nato">北約</a></nav>')
    expect(html).toContain('role="group" aria-label="分享"')
    expect(html).toContain('約3分鐘')
  })

  it('leaves out what an article does not have', () => {
    const html = opened({ disclaimer: null, tags: [], ageNotice: null, biography: '' })
    for (const part of ['disclaimer', 'topics', 'age-notice', '<p></p>']) expect(html).not.toContain(part)
  })

  it('has the only h1 when it is opened and an h2 when it is fed', () => {
    expect(opened().match(/<h1/g)).toHaveLength(1)
    expect(fed()).not.toContain('<h1')
    expect(fed()).toContain('<h2 id="title-7"')
  })

  it('shares no id and no landmark name with another article of the page', () => {
    const html = opened({ id: 1 }) + fed({ id: 2, title: '甲' }) + fed({ id: 3, title: '乙' })
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1])
    expect(new Set(ids).size).toBe(ids.length)
    const landmarks = [...html.matchAll(/<(?:nav|section) [^>]*aria-label="([^"]+)"/g)].map((match) => match[1])
    expect(landmarks).toHaveLength(6)
    expect(new Set(landmarks).size).toBe(6)
  })

  it('fetches the feature picture of an opened article at once and that of a fed one when it is near', () => {
    expect(opened({ picture })).toContain('loading="eager" fetchPriority="high"')
    expect(fed({ picture })).toContain('loading="lazy"')
    expect(fed({ picture })).not.toContain('fetchPriority')
  })

  it('needs no style attribute and no inline handler, which the content security policy would refuse', () => {
    expect(opened({ picture, ageNotice: '這篇文章發佈於兩年多前。' })).not.toMatch(/ (style|on[a-z]+)=/)
  })
})

describe('the dateline', () => {
  const published = '<time dateTime="2022-01-28T11:42:00+08:00">2022年01月28日 11:42</time>'

  it('says when the article was published', () => {
    expect(opened()).toContain(published)
    expect(opened()).not.toContain('最後更新')
  })

  it('adds the update that readers should see', () => {
    const html = opened({ updated: { iso: '2022-01-28T11:50:00+08:00', text: '11:50' } })
    expect(html).toContain(published)
    expect(html).toContain('最後更新：<time dateTime="2022-01-28T11:50:00+08:00">11:50</time>')
  })
})
