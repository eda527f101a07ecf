import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { RevisionLine, RevisionList, RevisionSide } from '../../lib/article/revision'
import { RevisionCompare } from './revision-compare'
import { RevisionPage } from './revision-page'

const line = (id: number, reason: RevisionLine['reason']): RevisionLine => ({
  id,
  reason,
  name: '陳編輯',
  title: '韓國G8夢想破滅',
  at: { iso: `2026-11-01T12:0${id}:00+08:00`, text: `2026年11月01日 12:0${id}` },
})
const revisions: RevisionList = {
  articleId: 7,
  title: '韓國G8夢想破滅',
  version: 4,
  state: 'draft',
  writable: true,
  lines: [line(3, 'submit'), line(2, 'save')],
}
const old: RevisionSide = { line: line(2, 'save'), paragraphs: ['題目', '尹錫悦推行親美路線。', '舊的一段。'] }
const now: RevisionSide = { line: null, paragraphs: ['題目', '尹錫悅推行親美路線。', '完全不一樣，新寫。'] }
const page = (list: RevisionList) =>
  renderToStaticMarkup(<RevisionPage revisions={list} comparison={null} restore={async () => ({ done: '已還原。' })} />)

describe('RevisionPage', () => {
  it('links every revision to the one before it and to what stands now, by names that tell them apart', () => {
    const html = page(revisions)
    const links = [...html.matchAll(/<a [^>]*>/g)].map(([tag]) => [
      /aria-label="([^"]*)"/.exec(tag)?.[1],
      /href="([^"]*)"/.exec(tag)?.[1]?.replaceAll('&amp;', '&'),
    ])
    expect(links).toEqual([
      [undefined, '/studio/articles/7'],
      ['與前一版比較：2026年11月01日 12:03（送審）', '/studio/articles/7/revisions?a=2&b=3'],
      ['與現在比較：2026年11月01日 12:03（送審）', '/studio/articles/7/revisions?a=3'],
      ['與現在比較：2026年11月01日 12:02（儲存）', '/studio/articles/7/revisions?a=2'],
    ])
  })

  it('offers to restore only to those who may write', () => {
    expect(page(revisions)).toContain('aria-label="還原：2026年11月01日 12:02（儲存）"')
    expect(page({ ...revisions, writable: false })).not.toContain('還原')
    // A form in a paragraph is taken apart by browsers, and React complains.
    expect(page(revisions)).not.toMatch(/<p\b[^>]*>(?:(?!<\/p>).)*<form/)
  })

  it('says what comes when there is nothing yet', () => {
    expect(page({ ...revisions, lines: [] })).toContain('還沒有版本。')
  })
})

describe('RevisionCompare', () => {
  const html = renderToStaticMarkup(<RevisionCompare before={old} after={now} />)

  it('shows the differences as deletions and insertions, character by character', () => {
    expect(html).toContain('尹錫<del>悦</del>推行親美路線。')
    expect(html).toContain('尹錫<ins>悅</ins>推行親美路線。')
    expect(html).toContain('3段不同。')
  })

  it('says in words what a row is, for those who do not see it', () => {
    expect(html).toContain('<span class="unseen">有修改：</span>')
    expect(html).toContain('<span class="unseen">刪去：</span><del>舊的一段。</del>')
    expect(html).toContain('<span class="unseen">新增：</span><ins>完全不一樣，新寫。</ins>')
    expect(html).toContain('<span class="unseen">（沒有這一段）</span>')
  })

  it('says so when nothing differs', () => {
    expect(renderToStaticMarkup(<RevisionCompare before={old} after={old} />)).toContain('兩個版本的文字相同。')
  })

  it('lets no markup through', () => {
    const nasty: RevisionSide = { line: null, paragraphs: ['<script>alert(1)</script>'] }
    expect(renderToStaticMarkup(<RevisionCompare before={old} after={nasty} />)).not.toContain('<script>')
  })
})
