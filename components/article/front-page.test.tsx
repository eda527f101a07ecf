import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { FrontPage } from './front-page'
import { card, picture } from './test-article'

const section = { name: '大視野', slug: 'world', address: '/section/world', accent: 'blue' }
const cards = (count: number) => Array.from({ length: count }, (_, index) => card(index + 1, { picture: index % 2 ? picture : null }))
const front = (count: number, disclaimer: string | null = null) => {
  const [lead = null, ...rest] = cards(count)
  return renderToStaticMarkup(
    <FrontPage
      lead={lead}
      side={rest.slice(0, 3)}
      latest={rest}
      strip={count > 4 ? { section, cards: rest } : null}
      rows={[{ section, cards: rest, disclaimer }]}
      today="2022-01-28"
    />,
  )
}

describe('FrontPage', () => {
  it('leads somewhere while there is no article', () => {
    expect(front(0)).toContain('<a href="/studio">')
    expect(front(0)).not.toContain('class="row"')
  })

  it.each([
    [1, '1'],
    [3, '3'],
    [40, '3'],
  ])('with %i articles stands in %s columns', (count, columns) => {
    expect(front(count)).toContain(`data-columns="${columns}"`)
  })

  it('shows no more than each place holds', () => {
    const html = front(40)
    expect(html.match(/<li>/g)).toHaveLength(8)
    expect(html.match(/class="strip ruled" data-count="4"/g)).toHaveLength(1)
    expect(html).toContain('columns-4')
  })

  it('lets columnists sign with their seals where the section binds a disclaimer', () => {
    expect(front(6, '** 文責自負 **')).toContain('<p class="columnist"><span class="seal plain"')
    expect(front(6, '** 文責自負 **')).toContain('<p>文責自負</p>')
    expect(front(6)).not.toContain('class="columnist"')
  })

  it('sets the first sentence where a story has no picture', () => {
    expect(front(1)).toContain('<p class="story-opening"><span>終於，信到了。</span></p>')
  })

  it('gives cards no alternative text beside their titles, and no style attribute', () => {
    expect(front(40)).not.toContain(picture.alt)
    expect(front(40)).not.toContain(' style=')
  })
})
