import { press } from './press'

/** The four pens, in units of the sheet. */
export const pen = { bold: 8, line: 5, thin: 3, hair: 2 } as const

type Pattern = 'dots' | 'hatch'

/** Outlines: each returns path data, to be filled, stroked or patterned. */
export const box = (x: number, y: number, w: number, h: number) => `M${n(x)} ${n(y)}h${n(w)}v${n(h)}h${n(-w)}z`

export function pill(x: number, y: number, w: number, h: number, r: number) {
  const c = Math.min(r, w / 2, h / 2)
  const turn = (dx: number, dy: number) => `a${n(c)} ${n(c)} 0 0 1 ${n(dx)} ${n(dy)}`
  return `M${n(x + c)} ${n(y)}h${n(w - 2 * c)}${turn(c, c)}v${n(h - 2 * c)}${turn(-c, c)}h${n(2 * c - w)}${turn(-c, -c)}v${n(2 * c - h)}${turn(c, -c)}z`
}

export const oval = (x: number, y: number, rx: number, ry: number) =>
  `M${n(x - rx)} ${n(y)}a${n(rx)} ${n(ry)} 0 1 1 ${n(2 * rx)} 0a${n(rx)} ${n(ry)} 0 1 1 ${n(-2 * rx)} 0z`

export const disc = (x: number, y: number, r: number) => oval(x, y, r, r)

export const polygon = (...points: readonly (readonly [number, number])[]) => `M${points.map(([x, y]) => `${n(x)} ${n(y)}`).join('L')}z`

/** Marks: each turns path data into an element. */
export const fill = (d: string, colour: string = press.ink) => `<path d="${d}" fill="${colour}"/>`

export const line = (d: string, width: number = pen.line, colour: string = press.ink) =>
  `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`

export const dashed = (d: string, width: number = pen.thin, colour: string = press.ink, dash = '12 12') =>
  `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-dasharray="${dash}"/>`

export const shape = (d: string, colour: string = press.paper, width: number = pen.line, edge: string = press.ink) =>
  `<path d="${d}" fill="${colour}" stroke="${edge}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`

export const screen = (d: string, pattern: Pattern, opacity = 1) => `<path d="${d}" fill="url(#${pattern})" opacity="${opacity}"/>`

export const group = (transform: string, ...parts: readonly string[]) => `<g transform="${transform}">${parts.join('')}</g>`

/** Keeps the parts inside an outline; the id has to be unique in the picture. */
export const within = (id: string, d: string, ...parts: readonly string[]) =>
  `<clipPath id="${id}"><path d="${d}"/></clipPath><g clip-path="url(#${id})">${parts.join('')}</g>`

/** Series. */
export const repeat = (count: number, draw: (index: number) => string) => Array.from({ length: count }, (_, index) => draw(index)).join('')

export const grid = (columns: number, rows: number, draw: (column: number, row: number) => string) =>
  repeat(rows, (row) => repeat(columns, (column) => draw(column, row)))

export const each = <Item>(items: readonly Item[], draw: (item: Item, index: number) => string) => items.map(draw).join('')

/** A generator between 0 and 1 that is the same on every run, so that a seeded picture never changes. */
export function dice(seed: number) {
  let state = seed
  const roll = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  return {
    between: (low: number, high: number) => low + (high - low) * roll(),
    chance: (share: number) => roll() < share,
    pick: <Item>(items: readonly [Item, ...Item[]]): Item => items[Math.floor(roll() * items.length)] ?? items[0],
  }
}

/** Short level strokes scattered over a surface of water or a wet floor. */
export function ripples(seed: number, x: number, y: number, w: number, h: number, count: number, colour: string = press.ink) {
  const { between } = dice(seed)
  const d = repeat(count, () => {
    const down = between(0, 1)
    const length = between(14, 34) * (0.6 + down)
    return `M${n(between(x, x + w - length))} ${n(y + down * h)}h${n(length)}`
  })
  return line(d, pen.thin, colour)
}

/** A bank of round heaps under one outline, such as a cloud or the crown of a tree. */
export function puffs(
  heaps: readonly (readonly [number, number, number])[],
  colour: string,
  width: number = pen.line,
  edge: string = press.ink,
) {
  const d = heaps.map(([x, y, r]) => disc(x, y, r)).join('')
  return `<path d="${d}" fill="${edge}" stroke="${edge}" stroke-width="${width * 2}"/>${fill(d, colour)}`
}

/** The front of a block with rows of windows; `lit` chooses the colour of each. */
export function block(
  x: number,
  y: number,
  w: number,
  h: number,
  wall: string,
  step: number,
  lit: (column: number, row: number) => string,
) {
  const columns = Math.max(1, Math.floor((w - step * 0.4) / step))
  const rows = Math.max(1, Math.floor((h - step * 0.4) / step))
  const margin = (w - columns * step) / 2
  return (
    fill(box(x, y, w, h), wall) +
    grid(columns, rows, (column, row) =>
      fill(box(x + margin + (column + 0.24) * step, y + (row + 0.5) * step, step * 0.52, step * 0.56), lit(column, row)),
    )
  )
}

/** A standing person seen from far, feet at the origin, 100 units tall. */
export const stander = (colour: string = press.ink) =>
  fill(disc(0, -90, 10), colour) + fill('M-15 -70Q-14 -78 0 -78Q14 -78 15 -70L17 -38H11L10 0H2L0 -34L-2 0H-10L-11 -38H-17z', colour)

/** Head and shoulders, chin at the origin, 100 units wide. */
export const bust = (colour: string = press.ink) =>
  fill(oval(0, -24, 22, 27), colour) + fill('M-50 60Q-50 12 -14 6L-10 -8H10L14 6Q50 12 50 60z', colour)

function n(value: number) {
  return Number(value.toFixed(1))
}
