import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { Related } from './related'
import { card } from './test-article'

const related = (hidden: number[]) =>
  renderToStaticMarkup(<Related cards={[1, 2, 3, 4, 5, 6].map((id) => card(id))} hiddenIds={new Set(hidden)} />)
const shown = (html: string) => [...html.matchAll(/href="\/article\/(\d)"/g)].map((match) => Number(match[1]))

describe('Related', () => {
  it('moves up when the feed has shown an article', () => {
    expect(shown(related([]))).toEqual([1, 2, 3, 4])
    expect(shown(related([2, 3]))).toEqual([1, 4, 5, 6])
    expect(shown(related([1, 2, 3, 4]))).toEqual([5, 6])
  })

  it('does not stand empty', () => {
    expect(related([1, 2, 3, 4, 5, 6])).toBe('')
  })

  it('is named', () => {
    expect(related([])).toMatch(/^<aside class="related" aria-label="你或有興趣的文章">/)
  })
})
