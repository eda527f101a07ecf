/** What the text check (校對) says. Offsets are UTF-16 units in the text of a block, as JavaScript and ProseMirror count. */
export interface Place {
  block: number
  from: number
  to: number
}

export type RuleName =
  | 'repeated'
  | 'ellipsis'
  | 'punctuation'
  | 'converter'
  | 'house'
  | 'variant'
  | 'doubled'
  | 'wide'
  | 'space'
  | 'invisible'
  | 'partner'

/** One fault, wherever it stands. With a replacement, `found` is exactly the text at each of the places. */
export interface Suggestion {
  rule: RuleName
  /** What an editor calls this kind of fault. */
  kind: string
  found: string
  /** The text that should stand there; empty to delete it; null when only the author can mend it. */
  replacement: string | null
  why: string
  places: Place[]
}

/** Tells a suggestion from the others across checks, so that one that was ignored (略過) stays ignored while the author writes on. */
export function suggestionKey({ rule, found, replacement }: Pick<Suggestion, 'rule' | 'found' | 'replacement'>): string {
  return [rule, found, replacement].join('\n')
}

/** One fault at one place, before the same faults are put together. */
export interface Fault extends Place, Omit<Suggestion, 'places'> {}
