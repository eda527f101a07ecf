import { type Block, HAN, kindAt } from './block'
import type { Fault } from './suggestion'
import { NAMES_AS_THEY_ARE, SURNAMES, VARIANT_PAIRS, type VariantPair } from './variant-pairs'

/** A word that has the character: from here to there, folded to the form of the house. */
interface Word {
  key: string
  from: number
  to: number
}

interface Occurrence {
  block: Block
  at: number
  form: string
  /** The longest first. */
  words: Word[]
}

/** What stands beside the character and belongs to the sentence, not to a word. */
const LOOSE = new Set('的了在是和與及或而但也都就不有他她它我你這那人說一很更最將被把從向對於中上下裏裡後前時等並又才只能會要可已')

const FOLDED = new Map<string, VariantPair>(VARIANT_PAIRS.flatMap((pair) => [pair.house, pair.other].map((form) => [form, pair] as const)))

/** Variant forms of one character mixed in one text. The form that is more frequent is suggested; when both are, the house's. */
export function mixedVariants(blocks: readonly Block[]): Fault[] {
  const found = new Map<VariantPair, Occurrence[]>()
  for (const block of blocks) {
    for (let at = 0; at < block.text.length; at++) {
      const form = block.text.charAt(at)
      const pair = FOLDED.get(form)
      if (!pair || block.shielded[at] || inName(block.text, at)) continue
      const list = found.get(pair)
      if (list) list.push({ block, at, form, words: [] })
      else found.set(pair, [{ block, at, form, words: [] }])
    }
  }
  return [...found].flatMap(([pair, all]) => (new Set(all.map(({ form }) => form)).size === 2 ? mixed(pair, all) : []))
}

function mixed(pair: VariantPair, all: readonly Occurrence[]): Fault[] {
  const forms = new Map<string, { house: number; other: number }>()
  for (const occurrence of all) {
    occurrence.words = wordsAround(pair, occurrence)
    for (const { key } of occurrence.words) {
      const counts = forms.get(key) ?? { house: 0, other: 0 }
      counts[occurrence.form === pair.house ? 'house' : 'other']++
      forms.set(key, counts)
    }
  }
  const both = ({ key }: Word) => {
    const counts = forms.get(key)
    return counts !== undefined && counts.house > 0 && counts.other > 0
  }
  const concerned = pair.anywhere ? all : all.filter(({ words }) => words.some(both))
  const houses = concerned.filter(({ form }) => form === pair.house).length
  const right = houses * 2 >= concerned.length ? pair.house : pair.other
  return concerned
    .filter(({ form }) => form !== right)
    .map((occurrence) => {
      const word = occurrence.words.find(both)
      const counts = word && forms.get(word.key)
      return word && counts ? wordFault(pair, occurrence, right, word, counts) : characterFault(pair, occurrence, right, houses, all.length)
    })
}

function wordFault(
  pair: VariantPair,
  { block, form }: Occurrence,
  right: string,
  word: Word,
  counts: { house: number; other: number },
): Fault {
  const found = block.text.slice(word.from, word.to)
  const isName = found.length === 3 && SURNAMES.has(found.charAt(0))
  const [more, less] = right === pair.house ? [counts.house, counts.other] : [counts.other, counts.house]
  return {
    rule: 'variant',
    kind: isName ? '人名不一致' : '用字不一致',
    found,
    replacement: found.replaceAll(form, right),
    why: `全文 ${more} 處作「${right}」，${less} 處作「${form}」。`,
    block: block.index,
    from: word.from,
    to: word.to,
  }
}

function characterFault(pair: VariantPair, { block, at, form }: Occurrence, right: string, houses: number, all: number): Fault {
  const more = right === pair.house ? houses : all - houses
  return {
    rule: 'variant',
    kind: '異體字',
    found: form,
    replacement: right,
    why: `全文 ${more} 處作「${right}」，${all - more} 處作「${form}」。`,
    block: block.index,
    from: at,
    to: at + 1,
  }
}

function wordsAround(pair: VariantPair, { block, at }: Occurrence): Word[] {
  const { text } = block
  const solid = (place: number) => kindAt(block, place) === HAN && !LOOSE.has(text.charAt(place))
  const word = (from: number, to: number): Word => ({ key: `${at - from}${fold(text.slice(from, to))}`, from, to })
  const before = solid(at - 1)
  const before2 = before && solid(at - 2)
  const after = solid(at + 1)
  const surname = (place: number) => SURNAMES.has(text.charAt(place))
  return [
    ...(before2 && surname(at - 2) ? [word(at - 2, at + 1)] : []),
    ...(before && after && surname(at - 1) ? [word(at - 1, at + 2)] : []),
    ...(before ? [word(at - 1, at + 1)] : []),
    ...(after && !pair.endsWord ? [word(at, at + 2)] : []),
  ]
}

const fold = (text: string) => Array.from(text, (character) => FOLDED.get(character)?.house ?? character).join('')

const inName = (text: string, at: number) =>
  NAMES_AS_THEY_ARE.some((name) => {
    const within = name.indexOf(text.charAt(at))
    return within >= 0 && text.startsWith(name, at - within)
  })
