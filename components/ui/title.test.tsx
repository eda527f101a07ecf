import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { clauses } from '../../lib/text/clauses'
import { isLong, Title } from './title'

const markup = (title: string) => renderToStaticMarkup(<Title clauses={clauses(title)} />)
const text = (html: string) =>
  html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")

describe('Title', () => {
  it.each([
    '美國遞書面文件求和? 要求俄羅斯保密',
    '韓國G8夢想破滅：依賴與失落的背後',
    '一張長枱',
    '他說：「好。」 然後走了，沒有回頭',
    '<script>alert("1 & 2")</script>',
    'A title in English, with commas',
  ])('says %s character for character', (title) => {
    expect(text(markup(title))).toBe(title)
  })

  it('keeps each of several clauses together and lets words break', () => {
    expect(markup('韓國夢想破滅：依賴與失落的背後')).toMatch(/^<span>.*：<\/span><span>.*<wbr\/>.*<\/span>$/)
  })

  it('keeps a space between clauses outside their boxes, where it has its width', () => {
    expect(markup('求和了嗎？ 要求俄羅斯保密')).toContain('？</span> <span>')
  })

  it('calls a title of more than 24 characters long', () => {
    expect(isLong('字'.repeat(24))).toBe(false)
    expect(isLong('字'.repeat(25))).toBe(true)
    expect(isLong('𨋢'.repeat(24))).toBe(false)
  })
})
