import { isValidElement, type ReactElement, type ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it, vi } from 'vitest'
import { checkText } from '../../lib/text/check/check'
import { suggestionKey } from '../../lib/text/check/suggestion'
import { CheckItem } from './check-item'
import { CheckPanel } from './check-panel'

const suggestions = checkText(['國傢,國傢,\u200b終於 回應了，這是 好事。', '他說：「好。'])
const nothing = () => undefined
const panel = (ignored: string[] = [], all = suggestions) =>
  renderToStaticMarkup(
    <CheckPanel
      suggestions={all}
      ignored={new Set(ignored)}
      onApply={nothing}
      onApplyAll={nothing}
      onIgnore={nothing}
      onReveal={nothing}
    />,
  )
const labels = (html: string) => [...html.matchAll(/aria-label="([^"]*)"/g)].map((match) => match[1])

describe('CheckPanel', () => {
  it('names every act by what it does to which words', () => {
    expect(labels(panel())).toEqual(
      expect.arrayContaining([
        '全部改：轉換錯字，國傢改為國家',
        '略過：轉換錯字，國傢',
        '看原文：轉換錯字，國傢',
        '全部改：半形標點，「,」改為「，」',
        '改正：隱形字元，刪去「隱形字元」',
        '看原文：引號不成對，「',
      ]),
    )
    expect(labels(panel())).not.toContainEqual(expect.stringMatching(/^(改正|全部改)：引號不成對/))
  })

  it('counts suggestions and places, and shows what goes and what comes', () => {
    expect(panel()).toContain(`<b>${suggestions.length}項建議</b>`)
    expect(panel()).toContain('<del>國傢</del> <ins>國家</ins><span class="numerals">2 處</span>')
  })

  it('offers all at once only for those that can be mended by a click', () => {
    const applicable = suggestions.filter(({ replacement }) => replacement !== null).length
    expect(applicable).toBe(suggestions.length - 1)
    expect(panel()).toContain(`改正以下${applicable}項`)
  })

  it('keeps what was ignored apart, and lets it come back', () => {
    const [first] = suggestions
    const html = panel(first ? [suggestionKey(first)] : [])
    expect(html).toContain(`<b>${suggestions.length - 1}項建議</b>`)
    expect(html).toContain('已略過 1 項')
    expect(labels(html)).toContain('取消略過：轉換錯字，國傢')
    expect(labels(html)).not.toContain('全部改：轉換錯字，國傢改為國家')
  })

  it('says so when there is nothing to mend', () => {
    expect(panel([], [])).toContain('沒有發現要改的地方。')
    expect(panel(suggestions.map(suggestionKey))).toContain('沒有發現要改的地方。')
  })
})

function buttons(node: ReactNode): ReactElement<{ children: string; onClick: () => void }>[] {
  if (Array.isArray(node)) return node.flatMap(buttons)
  if (!isValidElement<{ children: ReactNode }>(node)) return []
  return node.type === 'button' ? [node as ReactElement<{ children: string; onClick: () => void }>] : buttons(node.props.children)
}

it('does what its buttons say', () => {
  const acts = { onApply: vi.fn(), onIgnore: vi.fn(), onReveal: vi.fn() }
  const [suggestion] = suggestions
  if (!suggestion) throw new Error('The check finds nothing.')
  const found = buttons(CheckItem({ suggestion, ...acts }))
  expect(found.map(({ props }) => props.children)).toEqual(['全部改', '略過', '看原文'])
  for (const { props } of found) props.onClick()
  for (const act of Object.values(acts)) expect(act).toHaveBeenCalledOnce()
})
