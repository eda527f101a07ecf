import { type Picture, press } from '../press'
import { box, dice, disc, each, fill, group, line, pen, polygon, repeat, screen, shape, stander, within } from '../strokes'

/** The end of the street, to which every level line runs. */
const far = { x: 770, y: 640 }
const at = (x: number, y: number, depth: number) => [far.x + (x - far.x) * depth, far.y + (y - far.y) * depth] as const

const frames = [
  ['left', 0.56, 330, 200],
  ['left', 0.42, 260, 220],
  ['left', 0.3, 130, 240],
  ['right', 0.66, 260, 200],
  ['right', 0.44, 330, 220],
  ['right', 0.32, 130, 240],
] as const

export const neonSign: Picture = {
  alt: '線描：工人在竹棚上看着一塊紅色霓虹招牌吊離長街，兩旁只剩空鐵架。',
  draw: () =>
    fill(box(0, 0, 1600, 900), press.tint) +
    backdrop() +
    side('left') +
    side('right') +
    ground() +
    each([...frames].reverse(), ([wall, depth, top, reach]) => frame(wall, depth, top, reach)) +
    scaffold() +
    ropes() +
    sign(),
}

function backdrop() {
  return each(
    [
      [620, 330, 90],
      [700, 260, 80],
      [772, 380, 70],
      [836, 300, 90],
    ] as const,
    ([x, top, w]) =>
      shape(box(x, top, w, 340), press.paper, pen.hair, press.tone) +
      line(
        repeat(9, (row) => `M${x + 12} ${top + 24 + row * 28}h${w - 24}`),
        pen.hair,
        press.tone,
      ),
  )
}

function side(wall: 'left' | 'right') {
  const edge = wall === 'left' ? -60 : 1660
  const { chance } = dice(wall === 'left' ? 4 : 9)
  const colour = wall === 'left' ? press.paper : press.tone
  const front = polygon(at(edge, -900, 1), at(edge, -900, 0.16), at(edge, 860, 0.16), at(edge, 860, 1))
  const floors = Array.from({ length: 10 }, (_, row) => -760 + row * 160)
  const bays = Array.from({ length: 11 }, (_, column) => 1 / (1 + column * 0.46))
  const panes = each(floors, (y) =>
    each(bays, (depth) => {
      const near = depth * 0.97
      const back = depth * 0.8
      const d = polygon(at(edge, y, near), at(edge, y, back), at(edge, y + 90, back), at(edge, y + 90, near))
      return y > 100 && chance(0.3) ? fill(d) : shape(d, wall === 'left' ? press.tint : press.paper, pen.hair)
    }),
  )
  const sills = line(
    each(floors, (y) => {
      const [x1, y1] = at(edge, y + 112, 1)
      const [x2, y2] = at(edge, y + 112, 0.16)
      return `M${x1} ${y1}L${x2} ${y2}`
    }),
    pen.hair,
  )
  return shape(front, colour, pen.line) + within(`wall-${wall}`, front, panes, sills)
}

function ground() {
  return (
    shape(
      polygon(at(-60, 860, 1), at(-60, 860, 0.16), at(1660, 860, 0.16), at(1660, 860, 1), [1660, 900], [-60, 900]),
      press.tint,
      pen.line,
    ) +
    screen(polygon(at(-60, 860, 1), at(-60, 860, 0.16), at(1660, 860, 0.16), at(1660, 860, 1), [1660, 900], [-60, 900]), 'dots', 0.6) +
    each(
      [
        [690, 712, 5],
        [730, 764, 9],
        [796, 850, 16],
      ] as const,
      ([top, foot, w]) => fill(polygon([770 - w * 0.7, top], [770 + w * 0.7, top], [770 + w, foot], [770 - w, foot]), press.paper),
    ) +
    group('translate(900 745) scale(.62)', stander()) +
    group('translate(936 752) scale(.66)', stander()) +
    group('translate(640 716) scale(.4)', stander())
  )
}

function frame(wall: 'left' | 'right', depth: number, top: number, reach: number) {
  const edge = wall === 'left' ? -60 : 1660
  const [x, y] = at(edge, -top * 1.6, depth)
  const w = reach * depth * 1.5
  const h = w * 0.46
  const left = wall === 'left' ? x : x - w
  const bars = repeat(5, (index) => `M${left + (w * (index + 1)) / 6} ${y}v${h}`)
  return line(`${box(left, y, w, h)}M${left} ${y + h / 2}h${w}`, pen.line) + line(`${bars}M${left} ${y}l${w} ${h}`, pen.thin)
}

function scaffold() {
  const posts = repeat(5, (index) => `M${40 + index * 96} 900V${150 + (index % 2) * 40}`)
  const decks = repeat(6, (index) => `M10 ${250 + index * 124}H450`)
  const worker = (x: number, y: number, reach: string) =>
    group(
      `translate(${x} ${y}) scale(1.5)`,
      stander(),
      line(reach, 9),
      fill('M-15 -94a15 15 0 0 1 30 0z', press.tone),
      line('M-15 -94a15 15 0 0 1 30 0zM-20 -94h40', pen.hair),
    )
  return (
    line('M40 864L424 498M40 498L424 188', pen.line) +
    line(posts, 14) +
    line(posts, 5, press.paper) +
    line(decks, 12) +
    line(decks, 4, press.paper) +
    worker(376, 372, 'M12 -66L34 -78L52 -98') +
    worker(184, 496, 'M12 -66L40 -60L62 -76')
  )
}

function ropes() {
  return (
    line('M838 -10V96', pen.line) +
    shape(box(816, 70, 44, 44), press.ink, pen.line) +
    line('M838 114v22q0 20 -16 20', pen.bold) +
    line('M838 140L730 204M838 140L950 180', pen.thin) +
    line('M454 224Q560 230 604 262', pen.thin)
  )
}

function sign() {
  const board =
    'M838 214C880 168 960 170 1016 226C1080 214 1130 262 1108 330C1088 390 1010 392 980 356C956 398 900 408 872 380Q990 430 978 520A141 141 0 1 1 698 520Q686 430 804 380C776 408 720 398 696 356C666 392 588 390 568 330C546 262 596 214 660 226C716 170 796 168 838 214z'
  const tube =
    'M838 246C880 200 952 202 1004 256C1058 246 1096 280 1080 324C1062 362 1006 356 978 318C944 366 884 374 838 340C792 374 732 366 698 318C670 356 614 362 596 324C580 280 618 246 672 256C724 202 796 200 838 246z'
  return group(
    'rotate(-5 838 150)',
    shape(board, press.ink, pen.line) +
      line(tube, 12, press.spot) +
      line(disc(838, 508, 112), 12, press.spot) +
      line(disc(838, 508, 84), 6, press.spot) +
      line('M812 482h52v52h-52z', 10, press.spot) +
      line('M770 286q30 34 68 10q38 24 68 -10', 8, press.spot),
  )
}
