import { expect, it } from 'vitest'
import { archiveMonth } from './archive'
import type { ArticleCard } from './article'
import { arrangeFront } from './front'

const HK = 'Asia/Hong_Kong'
const NOW = new Date('2026-11-23T00:30:00+08:00')

it('opens the months that have begun, by the site’s own calendar', () => {
  expect(archiveMonth('2026', '11', NOW, HK)).toMatchObject({ title: '2026年11月', present: true, from: '2026-10-31T16:00:00.000Z' })
  expect(archiveMonth('2025', '12', NOW, HK)).toMatchObject({ present: false, to: '2025-12-31T16:00:00.000Z' })
  for (const [year, month] of [
    ['2026', '12'],
    ['2026', '13'],
    ['2026', '1'],
    ['26', '01'],
    ['1989', '12'],
    ['9999', '01'],
    ['x', 'y'],
  ] as const) {
    expect(archiveMonth(year, month, NOW, HK)).toBeNull()
  }
})

const section = (slug: string) => ({ slug, name: slug, address: `/section/${slug}`, accent: 'ink' })
const card = (id: number, slug: string, more: Partial<ArticleCard> = {}) =>
  ({
    id,
    section: section(slug),
    picture: { hash: 'a', widths: [480], width: 1, height: 1 },
    opinion: false,
    summary: '',
    opening: '',
    ...more,
  }) as ArticleCard
const row = (slug: string, cards: ArticleCard[]) => ({ section: section(slug), cards, disclaimer: null })

it('shows no article twice on the front page, but in the list of the newest', () => {
  const cards = Array.from({ length: 30 }, (_, index) => card(index + 1, ['now', 'world', 'life'][index % 3] ?? ''))
  const of = (slug: string) => cards.filter((each) => each.section.slug === slug)
  const front = arrangeFront(cards, [row('now', of('now')), row('world', of('world')), row('life', of('life'))])
  const ids = [front.lead, ...front.side, ...(front.strip?.cards ?? []), ...front.rows.flatMap(({ cards: inRow }) => inRow)].map(
    (each) => each?.id,
  )
  expect(new Set(ids).size).toBe(ids.length)
  expect(front.side).toHaveLength(3)
  expect(front.latest.map(({ id }) => id)).not.toContain(front.lead?.id)
})

it('puts pinned articles first, and none of them twice', () => {
  const cards = Array.from({ length: 30 }, (_, index) => card(index + 1, ['now', 'world', 'life'][index % 3] ?? ''))
  const of = (slug: string) => cards.filter((each) => each.section.slug === slug)
  const rows = [row('now', of('now').slice(0, 4)), row('world', of('world').slice(0, 4)), row('life', of('life').slice(0, 4))]
  const pinned = [28, 20, 21, 1, 29].flatMap((id) => cards[id - 1] ?? [])
  const front = arrangeFront(cards.slice(0, 24), rows, pinned)
  expect(front.lead?.id).toBe(28)
  expect(front.side.map(({ id }) => id)).toEqual([20, 21, 1])
  expect(front.rows[0]?.cards.map(({ id }) => id)).toEqual([29, 2, 5, 8])
  expect(front.strip?.cards.map(({ id }) => id)).toEqual([4, 7, 10])
  const [one] = pinned
  const alone = arrangeFront(cards.slice(0, 24), rows, one ? [one] : [])
  expect([alone.lead?.id, ...alone.side.map(({ id }) => id)]).toEqual([28, 2, 3, 1])
  expect(arrangeFront([], [], one ? [one] : []).lead?.id).toBe(28)
})

it('leads with the newest news that has a picture, and with whatever there is otherwise', () => {
  const opinion = card(1, 'blog', { opinion: true })
  const bare = card(2, 'now', { picture: null })
  expect(arrangeFront([opinion, bare, card(3, 'now')], []).lead?.id).toBe(3)
  expect(arrangeFront([opinion, bare], []).lead?.id).toBe(1)
  expect(arrangeFront([], [])).toEqual({ lead: null, side: [], latest: [], strip: null, rows: [] })
})
