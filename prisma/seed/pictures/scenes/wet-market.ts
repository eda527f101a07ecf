import { type Picture, press } from '../press'
import { box, bust, dice, disc, each, fill, group, line, oval, pen, polygon, repeat, ripples, screen, shape, stander } from '../strokes'

/** The lamps of the hall, nearest the middle last; only one is still lit. */
const lamps = [
  [120, 250],
  [320, 300],
  [560, 236],
  [1050, 286],
  [1290, 232],
  [1490, 296],
] as const
const lit = [810, 318] as const

export const wetMarket: Picture = {
  alt: '線描：街市快要收檔，一列燈罩都熄了，只餘魚檔上一盞紅燈仍亮。',
  draw: () =>
    hall() +
    beam() +
    shutters() +
    floor() +
    stalls() +
    keeper() +
    each(lamps, ([x, y]) => lamp(x, y, press.ink)) +
    lamp(lit[0], lit[1], press.spot),
}

function hall() {
  return (
    fill(box(0, 0, 1600, 900), press.tone) +
    fill(box(0, 0, 1600, 120)) +
    line('M0 120H1600', pen.bold) +
    line(
      repeat(9, (index) => `M${index * 200} 0v112`),
      pen.thin,
      press.tone,
    ) +
    line('M0 60H1600', pen.thin, press.tone) +
    screen(box(0, 120, 1600, 540), 'hatch', 0.8)
  )
}

function beam() {
  const cone = polygon([lit[0] - 62, 330], [lit[0] + 62, 330], [lit[0] + 360, 700], [lit[0] - 360, 700])
  return fill(cone, press.paper)
}

function shutters() {
  return each(
    [
      [30, 300],
      [1230, 340],
    ] as const,
    ([x, w]) =>
      shape(box(x, 350, w, 310), press.tint, pen.line) +
      line(
        repeat(14, (row) => `M${x} ${372 + row * 21}h${w}`),
        pen.hair,
      ) +
      fill(box(x, 334, w, 18)) +
      fill(box(x, 650, w, 10)),
  )
}

function floor() {
  return (
    fill(box(0, 660, 1600, 240), press.tone) +
    fill(oval(810, 800, 520, 90), press.tint) +
    line('M0 660H1600', pen.thin) +
    line(`M0 740H1600M0 836H1600${repeat(13, (index) => `M${800 + (index - 6) * 150} 660L${800 + (index - 6) * 290} 900`)}`, pen.hair) +
    ripples(11, 420, 850, 800, 44, 34)
  )
}

function stalls() {
  const { between } = dice(21)
  const tray = (x: number, colour: string) => shape(`M${x} 610h200l26 86h-252z`, colour, pen.line)
  const fish = (x: number, y: number, turn: number) =>
    group(
      `translate(${x} ${y}) rotate(${turn})`,
      shape('M-46 0Q-14 -22 24 -4L46 -16Q40 0 46 16L24 4Q-14 22 -46 0z', press.paper, pen.thin),
      fill(disc(-30, -3, 3.5)),
      line('M-20 -8q6 8 0 16', pen.hair),
    )
  return (
    tray(440, press.tint) +
    tray(710, press.ink) +
    tray(980, press.tint) +
    line(
      repeat(40, () => {
        const x = between(720, 900)
        return `M${x} ${between(620, 684)}l10 5`
      }),
      pen.thin,
      press.tone,
    ) +
    each(
      [
        [500, 640, -8],
        [590, 634, 6],
        [478, 674, 4],
        [574, 676, -6],
        [1038, 638, 172],
        [1128, 644, 188],
        [1024, 674, 176],
        [1122, 680, 184],
      ] as const,
      ([x, y, turn]) => fish(x, y, turn),
    ) +
    fish(780, 644, 8) +
    fish(850, 668, -10) +
    shape(box(400, 696, 820, 96), press.paper, pen.line) +
    screen(box(400, 740, 820, 52), 'hatch') +
    line('M400 740H1220', pen.thin) +
    repeat(
      3,
      (index) =>
        shape(`M${60 + index * 14} ${790 - index * 62}h230l-12 62H${72 + index * 14}z`, index === 1 ? press.tint : press.paper, pen.line) +
        line(`M${84 + index * 14} ${812 - index * 62}h180`, pen.thin),
    ) +
    shape(`M1010 792v-40h60v40z`, press.tone, pen.thin)
  )
}

function keeper() {
  return (
    group(
      'translate(820 470) scale(1.34)',
      bust(),
      fill('M-50 60Q-50 12 -14 6L-10 -8H10L14 6Q50 12 50 60L58 104H-58z'),
      line('M-18 10L-20 40M18 10L20 40', 7, press.tone),
      shape('M-30 36H30L40 104H-40z', press.tone, pen.hair),
      fill('M-26 -34Q-24 -56 0 -56Q24 -56 26 -34Q0 -42 -26 -34z', press.tone),
    ) +
    line('M756 540Q716 600 736 640', 26) +
    line('M886 540Q930 590 900 636', 26) +
    line('M896 636L838 650', 9, press.ink) +
    group(
      'translate(1400 838) scale(2.6)',
      stander(),
      line('M14 -60L30 -40L40 -36', 7),
      shape(box(34, -46, 24, 36), press.tint, pen.hair),
      line('M36 -46V-58M42 -6a5 5 0 1 0 .1 0', pen.hair),
    )
  )
}

function lamp(x: number, y: number, colour: string) {
  const glow = colour === press.spot
  return (
    line(`M${x} 120V${y - 70}`, pen.thin) +
    fill(oval(x, y + 6, 24, 20), glow ? press.paper : press.tone) +
    line(oval(x, y + 6, 24, 20), pen.thin) +
    shape(
      `M${x - 16} ${y - 76}h32l8 26Q${x + 74} ${y - 34} ${x + 78} ${y + 6}H${x - 78}Q${x - 74} ${y - 34} ${x - 24} ${y - 50}z`,
      colour,
      glow ? pen.line : pen.thin,
      glow ? press.ink : press.paper,
    )
  )
}
