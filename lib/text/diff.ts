import { diffArrays } from 'diff'
import { changedSegments, type Segment, type Work, whole } from './diff-characters'
import { pairSimilar } from './diff-pairs'

/** A line of a comparison: a paragraph before, after, or on both sides. */
export interface Row {
  kind: 'unchanged' | 'changed' | 'added' | 'removed'
  /** Null where there was no such paragraph. */
  before: Segment[] | null
  after: Segment[] | null
}

/** More paragraphs added and removed than this are not aligned one by one. */
const MOST_EDITS = 2_000
/** Comparisons of characters that one call may spend; whoever sends more gets whole paragraphs for the rest. */
const MOST_WORK = 20_000_000

/**
 * Compares two versions of a text paragraph by paragraph: paragraphs that stayed are aligned, similar ones are paired and compared
 * character by character, the others were added or removed. Time is bounded whatever the texts.
 */
export function compareParagraphs(before: readonly string[], after: readonly string[]): Row[] {
  const work: Work = { left: MOST_WORK }
  let start = 0
  while (start < before.length && start < after.length && before[start] === after[start]) start++
  let tail = 0
  while (tail < before.length - start && tail < after.length - start && before[before.length - 1 - tail] === after[after.length - 1 - tail])
    tail++
  return [
    ...before.slice(0, start).map(unchanged),
    ...compareMiddle(before.slice(start, before.length - tail), after.slice(start, after.length - tail), work),
    ...before.slice(before.length - tail).map(unchanged),
  ]
}

function compareMiddle(before: string[], after: string[], work: Work): Row[] {
  const changes = diffArrays(before, after, { maxEditLength: MOST_EDITS })
  if (!changes) return gap(before, after, work)
  const rows: Row[] = []
  let removed: string[] = []
  let added: string[] = []
  for (const change of changes) {
    if (change.removed) removed = [...removed, ...change.value]
    else if (change.added) added = [...added, ...change.value]
    else {
      rows.push(...gap(removed, added, work), ...change.value.map(unchanged))
      removed = []
      added = []
    }
  }
  return [...rows, ...gap(removed, added, work)]
}

/** What was taken out of one place and put into it. */
function gap(removed: readonly string[], added: readonly string[], work: Work): Row[] {
  const rows: Row[] = []
  let from = 0
  let to = 0
  const upTo = (endFrom: number, endTo: number) => {
    for (; from < endFrom; from++) rows.push({ kind: 'removed', before: whole(removed[from] ?? '', 'removed'), after: null })
    for (; to < endTo; to++) rows.push({ kind: 'added', before: null, after: whole(added[to] ?? '', 'added') })
  }
  for (const [left, right] of pairSimilar(removed, added)) {
    upTo(left, right)
    rows.push({ kind: 'changed', ...changedSegments(removed[left] ?? '', added[right] ?? '', work) })
    from = left + 1
    to = right + 1
  }
  upTo(removed.length, added.length)
  return rows
}

const unchanged = (text: string): Row => ({ kind: 'unchanged', before: whole(text, 'same'), after: whole(text, 'same') })
