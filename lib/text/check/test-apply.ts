import type { Place } from './suggestion'

/** The blocks with a replacement at all places, from the end so that no place moves before its turn. */
export function replaceAt(blocks: readonly string[], places: readonly Place[], replacement: string): string[] {
  const changed = [...blocks]
  for (const { block, from, to } of [...places].sort((a, b) => b.block - a.block || b.from - a.from)) {
    const text = changed[block] ?? ''
    changed[block] = text.slice(0, from) + replacement + text.slice(to)
  }
  return changed
}
