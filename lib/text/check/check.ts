import { type Block, lookAt } from './block'
import { halfWidthBrackets } from './brackets'
import { doubledWords } from './doubled'
import { invisibleCharacters } from './invisible'
import { missingPartners } from './partner'
import { halfWidthMarks } from './punctuation'
import { halfWidthEllipsis, repeatedMarks } from './repeated'
import { spacesBetween } from './spaces'
import { straightQuotes } from './straight-quotes'
import { type Fault, type Suggestion, suggestionKey } from './suggestion'
import { mixedVariants } from './variant'
import { wideLetters } from './wide'
import { findWords } from './words'
import { converterFaults, houseFaults } from './wrong-words'

/**
 * Looks a text through (校對) for what Chinese editors mend by hand. Suggestions only: nothing is ever changed without a click.
 * The texts are those of title, paragraphs and captions; the caller decides which, and finds them again by their numbers.
 * Places never overlap those of another suggestion; where two rules find fault with the same characters, the first of them speaks,
 * and the other has its say once the first is settled.
 */
export function checkText(blocks: readonly string[]): Suggestion[] {
  const looked = blocks.map(lookAt)
  const faults = [
    ...each(looked, repeatedMarks),
    ...each(looked, halfWidthEllipsis),
    ...each(looked, halfWidthMarks),
    ...each(looked, halfWidthBrackets),
    ...each(looked, straightQuotes),
    ...each(looked, (block) => findWords(block, converterFaults)),
    ...each(looked, (block) => findWords(block, houseFaults)),
    ...mixedVariants(looked),
    ...each(looked, doubledWords),
    ...each(looked, wideLetters),
    ...each(looked, spacesBetween),
    ...each(looked, invisibleCharacters),
    ...each(looked, (block) => missingPartners(block, looked[block.index + 1])),
  ]
  return group(withoutOverlaps(looked, faults))
}

const each = (blocks: readonly Block[], rule: (block: Block) => Fault[]) => blocks.flatMap(rule)

/** Keeps the first fault found at every character, and nothing within addresses and code. */
function withoutOverlaps(blocks: readonly Block[], faults: readonly Fault[]): Fault[] {
  const taken = blocks.map((block) => Uint8Array.from(block.shielded))
  return faults.filter(({ block, from, to }) => {
    const here = taken[block]
    if (!here || here.subarray(from, to).includes(1)) return false
    here.fill(1, from, to)
    return true
  })
}

/** Puts the same faults together, in the order in which they first stand in the text. */
function group(faults: readonly Fault[]): Suggestion[] {
  const groups = new Map<string, Suggestion>()
  const inOrder = [...faults].sort((a, b) => a.block - b.block || a.from - b.from)
  for (const { block, from, to, ...fault } of inOrder) {
    const key = suggestionKey(fault)
    const same = groups.get(key)
    if (same) same.places.push({ block, from, to })
    else groups.set(key, { ...fault, places: [{ block, from, to }] })
  }
  return [...groups.values()]
}
