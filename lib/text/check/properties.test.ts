import { describe, expect, it } from 'vitest'
import { checkText } from './check'
import type { Place, Suggestion } from './suggestion'
import { replaceAt } from './test-apply'
import { CONVERTER_WORDS } from './wrong-words'

/** Pieces that rules care about, and pieces that they must not touch. */
const PIECES = [
  ...CONVERTER_WORDS.slice(0, 60).map(({ wrong }) => wrong),
  ...',,;:?!.()""「」『』（）《》“”。。，、……——'.split(''),
  ...'尹錫悅 尹錫悦 房子裏 心裡 啓示 啟示 看着 看著 線索 綫索 的的 是是 韓國韓國 國家 傢俱 G7 2022 ２０２２ Ｇ７ 1,318 3.14 11:42'.split(
    ' ',
  ),
  ...[
    'CNN',
    'hello world',
    ' ',
    ' ',
    '\n',
    '\u200b',
    '𨋢',
    '👨‍👩‍👧',
    '...',
    'https://a.example/b,c',
    'me@a.example',
    '`x, y`',
    '了',
    '在',
    '他說',
    '後來',
  ],
]

/** A small generator (mulberry32), so that a failure can be repeated. */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

function randomBlocks(seed: number): string[] {
  const random = generator(seed)
  const piece = () => PIECES[Math.floor(random() * PIECES.length)] ?? ''
  return Array.from({ length: 1 + Math.floor(random() * 4) }, () => Array.from({ length: Math.floor(random() * 30) }, piece).join(''))
}

const applicable = (suggestions: Suggestion[]) =>
  suggestions.flatMap(({ places, replacement }) => (replacement === null ? [] : places.map((place) => ({ place, replacement }))))

function applyAll(blocks: string[], suggestions: Suggestion[]): string[] {
  const last = applicable(suggestions).sort((a, b) => b.place.block - a.place.block || b.place.from - a.place.from)
  return last.reduce((now, { place, replacement }) => replaceAt(now, [place], replacement), blocks)
}

const SEEDS = Array.from({ length: 200 }, (_, seed) => seed)

describe('suggestions for any text', () => {
  it('say what stands at their places, and change something', () => {
    for (const seed of SEEDS) {
      const blocks = randomBlocks(seed)
      for (const { found, replacement, places } of checkText(blocks)) {
        expect(places.length).toBeGreaterThan(0)
        for (const { block, from, to } of places) expect(blocks[block]?.slice(from, to)).toBe(found)
        expect(replacement).not.toBe(found)
      }
    }
  })

  it('never overlap', () => {
    for (const seed of SEEDS) {
      const places: Place[] = checkText(randomBlocks(seed)).flatMap((suggestion) => suggestion.places)
      const sorted = places.sort((a, b) => a.block - b.block || a.from - b.from)
      for (const [index, place] of sorted.entries()) {
        const next = sorted[index + 1]
        expect(place.from).toBeLessThan(place.to)
        if (next?.block === place.block) expect(place.to).toBeLessThanOrEqual(next.from)
      }
    }
  })

  it('touch nothing outside of their places when all are applied', () => {
    for (const seed of SEEDS) {
      const blocks = randomBlocks(seed)
      const suggestions = checkText(blocks)
      const after = applyAll(blocks, suggestions)
      for (const [index, text] of blocks.entries()) {
        const here = applicable(suggestions).filter(({ place }) => place.block === index)
        const pieces = here.sort((a, b) => a.place.from - b.place.from)
        let expected = ''
        let at = 0
        for (const { place, replacement } of pieces) {
          expected += text.slice(at, place.from) + replacement
          at = place.to
        }
        expect(after[index]).toBe(expected + text.slice(at))
      }
    }
  })

  it('come to an end: applied again and again, nothing remains to apply, and nothing goes round in circles', () => {
    for (const seed of SEEDS) {
      let blocks = randomBlocks(seed)
      let rounds = 0
      for (let suggestions = checkText(blocks); applicable(suggestions).length > 0; suggestions = checkText(blocks)) {
        blocks = applyAll(blocks, suggestions)
        expect(++rounds, `seed ${seed}`).toBeLessThanOrEqual(6)
      }
    }
  })

  it('are gone once they are applied, one kind at a time', () => {
    for (const seed of SEEDS.slice(0, 60)) {
      const blocks = randomBlocks(seed)
      for (const { rule, found, replacement, places } of checkText(blocks)) {
        if (replacement === null || rule === 'variant') continue
        const again = checkText(replaceAt(blocks, places, replacement))
        const left = again.find((other) => other.rule === rule && other.found === found && other.replacement === replacement)
        expect(left?.places.length ?? 0, `seed ${seed}: ${found}`).toBeLessThan(places.length)
      }
    }
  })
})

it('takes time in proportion to the text', () => {
  const paragraph = '韓國總統尹錫悦推行親美路線,甚至不惜犧牲國傢尊嚴(包括"面子")以爭取國際認同，看着 看著,最後,韓國的的經驗有啓示意義.'
  const blocks = (characters: number) => Array.from({ length: Math.ceil(characters / paragraph.length) }, () => paragraph)
  /** Processor time, because others use the machine too. */
  const time = (times: number, characters: number) => {
    const input = blocks(characters)
    const runs = Array.from({ length: 7 }, () => {
      const start = process.cpuUsage()
      for (let run = 0; run < times; run++) checkText(input)
      return process.cpuUsage(start).user
    })
    return Math.min(...runs)
  }
  time(10, 5_000)
  expect(time(1, 50_000) / time(10, 5_000)).toBeLessThan(2)
})

it.each(['「', '（」', '"好', 'a.', 'a-', ' ', '好 ', '的', '韓國', '悅悦', '?', ',', '`', '」「', '\u200b'])(
  'is not held up by %j without end',
  (piece) => {
    const start = performance.now()
    checkText([piece.repeat(20_000)])
    expect(performance.now() - start).toBeLessThan(5_000)
  },
)
