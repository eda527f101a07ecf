import { describe, expect, it } from 'vitest'
import { compareParagraphs, type Row } from './diff'
import type { Segment } from './diff-characters'

const marks = { same: ['', ''], added: ['{', '}'], removed: ['[', ']'] } as const
const side = (segments: Segment[] | null) => segments?.map(({ text, kind }) => `${marks[kind][0]}${text}${marks[kind][1]}`).join('') ?? null
const shown = (rows: Row[]) => rows.map(({ kind, before, after }) => [kind, side(before), side(after)])
const text = (segments: Segment[] | null) => segments?.map((segment) => segment.text).join('') ?? null

describe('compareParagraphs', () => {
  it('shows what changed in a paragraph, character by character', () => {
    expect(shown(compareParagraphs(['總統尹錫悦推行親美路線。'], ['總統尹錫悅推行親美路線。']))).toEqual([
      ['changed', '總統尹錫[悦]推行親美路線。', '總統尹錫{悅}推行親美路線。'],
    ])
  })

  it('changes numbers and foreign words as a whole', () => {
    expect(shown(compareParagraphs(['將於2022年在Busan舉行會議。'], ['將於2023年在Bussan舉行會議。']))).toEqual([
      ['changed', '將於[2022]年在[Busan]舉行會議。', '將於{2023}年在{Bussan}舉行會議。'],
    ])
  })

  it('aligns what stayed around what was added and removed', () => {
    const before = ['第一段說天氣。', '第二段談股市。', '第三段講足球。']
    expect(shown(compareParagraphs(before, ['第一段說天氣。', '完全不同的新內容在這裏', '第三段講足球。', '最後加上一句']))).toEqual([
      ['unchanged', '第一段說天氣。', '第一段說天氣。'],
      ['removed', '[第二段談股市。]', null],
      ['added', null, '{完全不同的新內容在這裏}'],
      ['unchanged', '第三段講足球。', '第三段講足球。'],
      ['added', null, '{最後加上一句}'],
    ])
  })

  it('pairs a paragraph that was rewritten with its older form, not with a new neighbour', () => {
    const rows = compareParagraphs(
      ['美國和北約向俄方做出正式書面回應。', '布林肯表示文件旨在解決擔憂。'],
      ['新加的一段導言放在最前。', '美國與北約已向俄方做出正式書面回應。', '布林肯表示，文件旨在解決擔憂。'],
    )
    expect(rows.map(({ kind }) => kind)).toEqual(['added', 'changed', 'changed'])
    expect(side(rows[2]?.after ?? null)).toBe('布林肯表示{，}文件旨在解決擔憂。')
  })

  it('does not leave specks of chance between longer changes', () => {
    const [row] = compareParagraphs(['他昨天在香港的會議上發言。'], ['他昨天在東京的球賽上發言。'])
    expect(side(row?.after ?? null)).toBe('他昨天在{東京的球賽}上發言。')
  })

  it('finds nothing between equal texts, and everything between a text and nothing', () => {
    expect(compareParagraphs([], [])).toEqual([])
    expect(shown(compareParagraphs(['甲', '乙'], ['甲', '乙'])).map(([kind]) => kind)).toEqual(['unchanged', 'unchanged'])
    expect(shown(compareParagraphs([], ['甲', '']))).toEqual([
      ['added', null, '{甲}'],
      ['added', null, ''],
    ])
  })
})

describe('whatever the texts', () => {
  const random = (seed: number) => {
    let state = seed
    return (limit: number) => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
      return (state >> 8) % limit
    }
  }

  it('loses and invents nothing: the two sides read as the two texts', () => {
    for (let seed = 1; seed <= 200; seed++) {
      const pick = random(seed)
      const paragraph = () => Array.from({ length: pick(12) }, () => '天地玄黃宇宙洪荒A1 𨋢'.charAt(pick(12))).join('')
      const before = Array.from({ length: pick(8) }, paragraph)
      const after = before.flatMap((old) => (pick(4) === 0 ? [] : pick(3) === 0 ? [old.slice(1), paragraph()] : [old]))
      const rows = compareParagraphs(before, after)
      expect(rows.flatMap((row) => text(row.before) ?? [])).toEqual(before)
      expect(rows.flatMap((row) => text(row.after) ?? [])).toEqual(after)
    }
  })

  const bounded = (before: string[], after: string[]) => {
    const start = process.cpuUsage()
    const rows = compareParagraphs(before, after)
    expect(process.cpuUsage(start).user / 1e6).toBeLessThan(8)
    expect(rows.flatMap((row) => text(row.before) ?? [])).toEqual(before)
    expect(rows.flatMap((row) => text(row.after) ?? [])).toEqual(after)
    return rows
  }
  const letters = (seed: number, length: number) => {
    const pick = random(seed)
    return Array.from({ length }, () => String.fromCharCode(0x4e00 + pick(3_000))).join('')
  }

  it('is done soon with thousands of different paragraphs', () => {
    const many = (seed: number) => Array.from({ length: 5_000 }, (_, index) => letters(seed + index * 7, 20))
    bounded(many(1), many(2))
  })

  it('is done soon with thousands of paragraphs that all changed a little', () => {
    const before = Array.from({ length: 5_000 }, (_, index) => letters(index, 60))
    const rows = bounded(
      before,
      before.map((paragraph) => `${paragraph.slice(0, 30)}改${paragraph.slice(31)}`),
    )
    expect(rows.filter(({ kind }) => kind === 'changed').length).toBeGreaterThan(4_000)
  })

  it('is done soon with one enormous paragraph, whole when it was written anew', () => {
    const long = letters(5, 100_000)
    expect(bounded([long], [letters(6, 100_000)])).not.toEqual([])
    const [row] = bounded([long], [`${long.slice(0, 50_000)}改${long.slice(50_000)}`])
    expect(row?.after).toHaveLength(3)
  })
})
