import type { Suggestion } from './suggestion'

/** Pictures whose alternative text only repeats the caption: who listens to the page hears it twice and still does not see anything. */
export function sameAlternatives(figures: readonly { alt: string; caption: string; block: number }[]): Suggestion[] {
  const same = figures.filter(({ alt, caption }) => caption.trim() !== '' && alt.trim() === caption.trim())
  if (same.length === 0) return []
  return [
    {
      rule: 'alt',
      kind: '替代文字',
      found: '與圖片說明相同',
      replacement: null,
      why: '讀屏軟件會讀兩次；請改為描述畫面。',
      places: same.map(({ caption, block }) => ({ block, from: 0, to: caption.length })),
    },
  ]
}
