import { press } from './press'

export type Point = readonly [x: number, y: number]

/** Line weights of the sheet: structure, detail, background. */
export const weight = { bold: 9, line: 5, thin: 3, hair: 2 } as const

const at = ([x, y]: Point) => `${+x.toFixed(1)} ${+y.toFixed(1)}`

export const join = (...elements: string[]) => elements.join('\n')

export const times = (count: number, draw: (index: number) => string) => Array.from({ length: count }, (_, index) => draw(index)).join('')

export const filled = (d: string, colour: string = press.ink) => `<path d="${d}" fill="${colour}"/>`

export const stroked = (d: string, colour: string = press.ink, width: number = weight.line, dash = '') =>
  `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"${dash && ` stroke-dasharray="${dash}"`}/>`

/** A filled form with an ink outline. */
export const form = (d: string, colour: string = press.paper, width: number = weight.line) =>
  `<path d="${d}" fill="${colour}" stroke="${press.ink}" stroke-width="${width}" stroke-linejoin="round"/>`

export const dots = (d: string, opacity = 1) => `<path d="${d}" fill="url(#dots)" opacity="${opacity}"/>`

export const hatch = (d: string, opacity = 1) => `<path d="${d}" fill="url(#hatch)" opacity="${opacity}"/>`

export const group = (transform: string, ...elements: string[]) => `<g transform="${transform}">${elements.join('')}</g>`

export const box = (x: number, y: number, width: number, height: number) => `M${at([x, y])}h${width}v${height}h${-width}z`

export const oval = (x: number, y: number, rx: number, ry = rx) =>
  `M${at([x - rx, y])}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0z`

export const lines = (points: readonly Point[]) => `M${points.map(at).join('L')}`

export const polygon = (points: readonly Point[]) => `${lines(points)}z`

/** A smooth line through every point. */
export const curve = (points: readonly Point[]) => {
  const parts = points.slice(1).map((end, index) => {
    const start = points[index] ?? end
    const before = points[index - 1] ?? start
    const after = points[index + 2] ?? end
    const first: Point = [start[0] + (end[0] - before[0]) / 6, start[1] + (end[1] - before[1]) / 6]
    const second: Point = [end[0] - (after[0] - start[0]) / 6, end[1] - (after[1] - start[1]) / 6]
    return `C${at(first)} ${at(second)} ${at(end)}`
  })
  return `M${at(points[0] ?? [0, 0])}${parts.join('')}`
}

/** The point on the way from one point to another, at most halfway. */
const towards = (from: Point, to: Point, distance: number): Point => {
  const share = Math.min(0.5, distance / (Math.hypot(to[0] - from[0], to[1] - from[1]) || 1))
  return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share]
}

/** A closed form whose corners are rounded off. */
export const softened = (points: readonly Point[], radius = 60) => {
  const bends = points.map((corner, index) => {
    const before = points.at(index - 1) ?? corner
    const after = points[(index + 1) % points.length] ?? corner
    return `${at(towards(corner, before, radius))}Q${at(corner)} ${at(towards(corner, after, radius))}`
  })
  return `M${bends.join('L')}z`
}

/** The mark of a place: a spot of red on a ring of paper. */
export const pin = ([x, y]: Point, radius = 18, colour: string = press.spot) =>
  filled(oval(x, y, radius + 7), press.paper) + filled(oval(x, y, radius), colour)

export const SHEET = box(0, 0, 1600, 900)
