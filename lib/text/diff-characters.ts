import { diffArrays } from 'diff'

export interface Segment {
  text: string
  kind: 'same' | 'added' | 'removed'
}

/** Comparisons that may still be made. */
export interface Work {
  left: number
}

/** A paragraph with more differences than this was written anew. */
const MOST_EDITS = 1_000

/** A word or a number of Latin letters changes as a whole, everything else character by character. */
const TOKENS = /[A-Za-z0-9\u00c0-\u024f]+|./gsu

interface Edit {
  removed: string
  added: string
  /** What stayed, after the change. */
  same: string
}

/** The differences of two forms of a paragraph, as the two sides of a comparison. */
export function changedSegments(before: string, after: string, work: Work): { before: Segment[]; after: Segment[] } {
  const edits = compare(before.match(TOKENS) ?? [], after.match(TOKENS) ?? [], work)
  if (!edits) return { before: whole(before, 'removed'), after: whole(after, 'added') }
  const readable = withoutSpecks(edits)
  const side = (kind: 'removed' | 'added') =>
    readable.flatMap((edit): Segment[] => [...whole(edit[kind], kind), ...whole(edit.same, 'same')])
  return { before: joined(side('removed')), after: joined(side('added')) }
}

export const whole = (text: string, kind: Segment['kind']): Segment[] => (text === '' ? [] : [{ text, kind }])

function compare(before: string[], after: string[], work: Work): Edit[] | null {
  const limit = Math.min(MOST_EDITS, Math.floor(Math.sqrt(work.left)))
  work.left = Math.max(0, work.left - before.length - after.length)
  if (limit < 10) return null
  const changes = diffArrays(before, after, { maxEditLength: limit })
  const count = changes?.reduce((sum, { added, removed, count }) => sum + (added || removed ? count : 0), 0) ?? limit
  work.left = Math.max(0, work.left - count * count)
  if (!changes) return null
  const edits: Edit[] = [{ removed: '', added: '', same: '' }]
  for (const { value, added, removed } of changes) {
    const last = edits.at(-1) as Edit
    const edit = (added || removed) && last.same ? { removed: '', added: '', same: '' } : last
    if (edit !== last) edits.push(edit)
    edit[removed ? 'removed' : added ? 'added' : 'same'] += value.join('')
  }
  return edits
}

/** A character that stayed by chance between two changes that are longer on both sides only makes them harder to read. */
function withoutSpecks(edits: readonly Edit[]): Edit[] {
  const merged: Edit[] = []
  for (const next of edits) {
    let edit = { ...next }
    for (let last = merged.at(-1); last && isSpeck(last, edit); last = merged.at(-1)) {
      merged.pop()
      edit = { removed: last.removed + last.same + edit.removed, added: last.added + last.same + edit.added, same: edit.same }
    }
    merged.push(edit)
  }
  return merged
}

const length = (text: string) => text.match(TOKENS)?.length ?? 0
const longest = ({ removed, added }: Edit) => Math.max(length(removed), length(added))
const isSpeck = (left: Edit, right: Edit) =>
  length(left.same) <= Math.min(longest(left), longest(right)) && longest(left) > 0 && left.same !== ''

function joined(segments: readonly Segment[]): Segment[] {
  const result: Segment[] = []
  for (const segment of segments) {
    const last = result.at(-1)
    if (last?.kind === segment.kind) last.text += segment.text
    else result.push({ ...segment })
  }
  return result
}
