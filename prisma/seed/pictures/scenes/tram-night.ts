import { type Picture, press } from '../press'
import { box, bust, dice, disc, each, fill, group, line, oval, pen, pill, repeat, ripples, screen, shape, within } from '../strokes'

const houses = [
  [-20, 150, 214],
  [194, 236, 176],
  [370, 90, 250],
  [620, 200, 190],
  [810, 60, 232],
  [1042, 176, 206],
  [1248, 110, 184],
  [1432, 220, 200],
] as const

export const tramNight: Picture = {
  alt: '線描：夜裏一輛雙層電車駛過騎樓街，上層只有一扇窗亮着紅燈。',
  draw: () => street() + wires() + tram() + road(),
}

function street() {
  const { chance } = dice(7)
  return (
    fill(box(0, 0, 1600, 900)) +
    line('M0 778H1600', pen.line, press.tone) +
    each(houses, ([x, top, w]) => {
      const columns = Math.floor(w / 58)
      const step = w / columns
      const rows = Math.floor((560 - top) / 76)
      const windows = repeat(columns * rows, (index) => {
        const left = x + (index % columns) * step + step * 0.2
        const d = box(left, top + 30 + Math.floor(index / columns) * 76, step * 0.6, 44)
        return chance(0.16)
          ? fill(d, press.tone)
          : line(`${d}M${left + step * 0.3} ${top + 30 + Math.floor(index / columns) * 76}v44`, pen.hair, press.tone)
      })
      return (
        line(`M${x} 776V${top}h${w}V776`, pen.hair, press.tone) +
        line(`M${x} ${top + 12}h${w}`, pen.hair, press.tone) +
        windows +
        fill(box(x, 590, w, 14), press.tone) +
        fill(box(x, 604, 16, 172), press.tone) +
        line(
          repeat(9, (row) => `M${x + 30} ${622 + row * 16}h${w - 44}`),
          pen.hair,
          press.tone,
        )
      )
    })
  )
}

function wires() {
  return (
    line('M0 176L1600 150', pen.thin, press.tint) +
    line('M0 60L420 168M1600 40L1180 156', pen.hair, press.tint) +
    line('M800 262L520 169', pen.line, press.tint) +
    fill('M760 268l16 -18h60l16 18z', press.tint)
  )
}

function tram() {
  const body = 'M352 320Q352 286 388 286H1212Q1248 286 1248 320L1256 520L1248 720Q1247 736 1230 736H370Q353 736 352 720L344 520z'
  return (
    shape('M396 286Q400 268 424 268H1176Q1200 268 1204 286z', press.tint, pen.thin) +
    shape(body, press.tone, pen.line) +
    within(
      'tram-body',
      body,
      fill(box(330, 640, 940, 110), press.tint),
      screen(box(330, 640, 940, 110), 'hatch', 0.7),
      fill(box(330, 500, 940, 40), press.paper),
    ) +
    line('M346 500H1254M346 540H1254M352 640H1248', pen.thin) +
    repeat(8, (index) => upper(388 + index * 104, index)) +
    repeat(5, (index) => lower(492 + index * 126, index)) +
    door(372) +
    door(1140) +
    shape(disc(1234, 520, 15), press.paper, pen.thin) +
    truck()
  )
}

function upper(x: number, index: number) {
  const pane = pill(x, 328, 92, 142, 10)
  const rider = [1, 2, 5, 7].includes(index)
    ? group(`translate(${x + 46 + (index % 3) * 4} ${438 - (index % 2) * 6}) scale(.84)`, bust())
    : ''
  return (
    fill(pane, index === 5 ? press.spot : press.paper) +
    within(`up-${index}`, pane, rider) +
    line(pane, pen.line) +
    line(`M${x} 376h92`, pen.thin)
  )
}

function lower(x: number, index: number) {
  const pane = pill(x, 556, 108, 70, 8)
  const rider = index === 3 || index === 1 ? group(`translate(${x + 58} 612) scale(.66)`, bust()) : ''
  return fill(pane, press.paper) + within(`low-${index}`, pane, rider) + line(pane, pen.thin)
}

function door(x: number) {
  return (
    shape(pill(x, 552, 88, 184, 8), press.tint, pen.thin) +
    line(`M${x + 44} 552v184M${x + 12} 640h20M${x + 56} 640h20`, pen.thin) +
    fill(box(x - 6, 736, 100, 12), press.tint)
  )
}

function truck() {
  return (
    fill(box(345, 740, 910, 34)) +
    each(
      [690, 910] as const,
      (x) => shape(disc(x, 776, 36), press.tone, pen.line) + line(disc(x, 776, 23), pen.thin) + fill(disc(x, 776, 8)),
    ) +
    fill(box(360, 736, 880, 18)) +
    line('M360 754H1240', pen.thin, press.tone) +
    shape('M600 754h400l-16 26H616z', press.ink, pen.thin, press.tone)
  )
}

function road() {
  return (
    fill(box(0, 812, 1600, 8), press.tint) +
    fill(box(0, 858, 1600, 10), press.tint) +
    ripples(3, 350, 826, 900, 26, 40, press.tone) +
    ripples(5, 0, 874, 1600, 24, 40, press.tone) +
    fill(oval(1400, 838, 60, 6), press.tone) +
    line('M1400 838V640', pen.bold, press.tint) +
    fill(pill(1366, 590, 68, 68, 34), press.tint)
  )
}
