/** Paragraphs that share less than this of their pairs of characters are different paragraphs. */
const SIMILAR = 0.4
/** One paragraph in the place of one other is the same one rewritten, even with less in common. */
const ALONE = 0.2
/** So many comparisons are made between all and all; beyond, a paragraph is only sought near its place. */
const MOST_COMPARISONS = 40_000
const NEAR = 8
/** A long paragraph is known by its beginning. */
const LOOKED_AT = 400

/** Pairs of places (before, after) with similar paragraphs, in order on both sides, with as much in common as possible. */
export function pairSimilar(removed: readonly string[], added: readonly string[]): [number, number][] {
  const least = removed.length === 1 && added.length === 1 ? ALONE : SIMILAR
  const before = removed.map(profile)
  const after = added.map(profile)
  const likeness = (left: number, right: number) => {
    const common = inCommon(before[left], after[right])
    return common >= least ? common : 0
  }
  return removed.length * added.length > MOST_COMPARISONS
    ? nearby(removed.length, added.length, likeness)
    : best(removed.length, added.length, likeness)
}

/** How often each pair of neighbouring characters stands in a text, and how many pairs there are. */
interface Profile {
  pairs: Map<string, number>
  size: number
}

function profile(text: string): Profile {
  const pairs = new Map<string, number>()
  const head = text.slice(0, LOOKED_AT)
  for (let at = 0; at < Math.max(1, head.length - 1); at++) {
    const pair = head.slice(at, at + 2)
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  return { pairs, size: Math.max(1, head.length - 1) }
}

/** Dice's coefficient: 1 for the same pairs of characters, 0 for none. */
function inCommon(a: Profile | undefined, b: Profile | undefined): number {
  if (!a || !b || 2 * Math.min(a.size, b.size) < ALONE * (a.size + b.size)) return 0
  const [small, large] = a.pairs.size < b.pairs.size ? [a, b] : [b, a]
  let common = 0
  for (const [pair, times] of small.pairs) common += Math.min(times, large.pairs.get(pair) ?? 0)
  return (2 * common) / (a.size + b.size)
}

function best(rows: number, columns: number, likeness: (left: number, right: number) => number): [number, number][] {
  const width = columns + 1
  const scores = new Float64Array((rows + 1) * width)
  const likenesses = new Float64Array(rows * columns)
  const at = (row: number, column: number) => scores[row * width + column] ?? 0
  for (let row = rows - 1; row >= 0; row--) {
    for (let column = columns - 1; column >= 0; column--) {
      const common = likeness(row, column)
      likenesses[row * columns + column] = common
      const paired = common > 0 ? common + at(row + 1, column + 1) : 0
      scores[row * width + column] = Math.max(paired, at(row + 1, column), at(row, column + 1))
    }
  }
  const pairs: [number, number][] = []
  for (let row = 0, column = 0; row < rows && column < columns; ) {
    const common = likenesses[row * columns + column] ?? 0
    if (common > 0 && at(row, column) === common + at(row + 1, column + 1)) pairs.push([row++, column++])
    else if (at(row, column) === at(row + 1, column)) row++
    else column++
  }
  return pairs
}

function nearby(rows: number, columns: number, likeness: (left: number, right: number) => number): [number, number][] {
  const pairs: [number, number][] = []
  let next = 0
  for (let row = 0; row < rows && next < columns; row++) {
    for (let column = next; column < Math.min(columns, next + NEAR); column++) {
      if (likeness(row, column) === 0) continue
      pairs.push([row, column])
      next = column + 1
      break
    }
  }
  return pairs
}
