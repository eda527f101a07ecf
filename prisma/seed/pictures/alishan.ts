import { curve, filled, form, group, hatch, join, lines, oval, type Point, polygon, SHEET, stroked, times, weight } from './pen'
import { type Picture, press } from './press'

const PEAK = 70
const [TOP, FOOT] = [210, 770]
const [FIRST, LAST] = [0.75, 4.25]

/** Half the width of the mountain at one height: steep above, wide below. */
const flank = (y: number) => 26 + 560 * (Math.max(0, y - PEAK) / (FOOT - PEAK)) ** 1.15

/** The track winds down the mountain like the thread of a screw; whole turns are at the front. */
const onTrack = (turn: number): Point => {
  const y = TOP + ((FOOT - TOP) * (turn - FIRST)) / (LAST - FIRST)
  const angle = turn * 2 * Math.PI
  return [800 + Math.sin(angle) * flank(y), y + Math.cos(angle) * (10 + flank(y) * 0.16)]
}

const stretch = (from: number, to: number) => lines(Array.from({ length: 41 }, (_, step) => onTrack(from + ((to - from) * step) / 40)))

const rails = (way: string) =>
  join(
    stroked(way, press.paper, 34),
    stroked(way, press.ink, 22),
    stroked(way, press.paper, 15),
    `<path d="${way}" fill="none" stroke="${press.ink}" stroke-width="26" stroke-dasharray="5 15"/>`,
  )

const carriage = (turn: number, index: number) => {
  const [x, y] = onTrack(turn)
  const [nextX, nextY] = onTrack(turn + 0.01)
  const slope = (Math.atan2(nextY - y, nextX - x) * 180) / Math.PI
  const windows =
    index === 0 ? filled('M14-50h16v18H14z', press.paper) : filled('M-26-46h12v18h-12zM-6-46H6v18H-6zM14-46h12v18H14z', press.paper)
  return group(
    `translate(${x.toFixed(1)} ${y.toFixed(1)}) rotate(${slope.toFixed(1)})`,
    filled('M-38-60h76v52h-76z', press.spot),
    windows,
    filled(oval(-20, -6, 9)),
    filled(oval(20, -6, 9)),
  )
}

const cedar = (x: number, y: number, size: number) =>
  group(
    `translate(${x} ${y}) scale(${size})`,
    stroked('M0 0v-26', press.ink, 7),
    filled('M0-150L30-90H16L44-52H22L54-14H-54L-22-52H-44L-16-90H-30z'),
  )

/** A bank of cloud: round billows of uneven width. */
const cloud = (y: number, start: number) =>
  `M${start} 930V${y}${times(14, (index) => {
    const width = 96 + ((index * 53) % 80)
    return `a${width / 2} ${40 + ((index * 31) % 26)} 0 0 1 ${width} ${((index % 3) - 1) * 9}`
  })}V930z`

function draw() {
  const heights = Array.from({ length: 24 }, (_, index) => PEAK + (index * (900 - PEAK)) / 23)
  const left = heights.map((y, index): Point => [800 - flank(y) - (index % 3) * 5, y])
  const right = heights.map((y, index): Point => [800 + flank(y) + ((index + 1) % 3) * 5, y])
  const body = `${curve([...left.toReversed(), ...right])}z`
  const shade = polygon([[800, PEAK], ...right, [980, 900], [905, 640], [925, 480], [850, 330], [862, 230]])
  const ridge = (y: number, shift: number): Point[] =>
    Array.from({ length: 15 }, (_, index) => [-60 + index * 125, y - Math.abs(Math.sin(index * 1.9 + shift)) * 150])
  const fronts = [1, 2, 3, 4]
  return join(
    filled(SHEET, press.tint),
    form(oval(1310, 180, 74), press.paper, weight.thin),
    form(`${lines(ridge(470, 0))}V900H-60z`, press.paper, weight.hair),
    hatch(`${lines(ridge(470, 0))}V900H-60z`, 0.6),
    form(`${lines(ridge(610, 1.3))}V900H-60z`, press.tone, weight.thin),
    form(body, press.paper),
    hatch(shade),
    ...fronts.slice(0, -1).map((turn) => stroked(stretch(turn + 0.25, turn + 0.75), press.ink, weight.thin, '3 11')),
    ...(
      [
        [905, 428, 0.36],
        [850, 420, 0.3],
        [640, 545, 0.34],
        [700, 560, 0.42],
        [985, 566, 0.4],
        [1060, 720, 0.44],
        [1140, 712, 0.36],
        [600, 716, 0.36],
        [668, 730, 0.44],
      ] as const
    ).map(([x, y, size]) => cedar(x, y, size)),
    ...fronts.map((turn) => rails(stretch(turn - 0.25, turn + 0.25))),
    times(4, (index) => carriage(3.04 - index * 0.049, index)),
    form(cloud(800, -110), press.paper, weight.thin),
    form(cloud(866, -40), press.paper, weight.thin),
    ...(
      [
        [120, 800, 1.25],
        [215, 850, 0.9],
        [40, 870, 1],
        [1420, 830, 1.4],
        [1530, 860, 1],
        [1310, 880, 0.85],
      ] as const
    ).map(([x, y, size]) => cedar(x, y, size)),
  )
}

export const alishanRail: Picture = { alt: '線描：森林鐵路像螺絲紋一樣盤旋上山，一列紅色小火車駛過雲海之上。', draw }
