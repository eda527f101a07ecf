import { type Picture, press } from '../press'
import { box, disc, each, fill, group, line, oval, pen, pill, repeat, screen, shape, within } from '../strokes'

const cups = [
  [800, 560],
  [690, 640],
  [910, 640],
] as const

export const kungfuTea: Picture = {
  alt: '線描：俯瞰茶盤，一個紅泥小壺、三隻茶杯，四隻手從四方伸來。',
  draw: () => mat() + tray() + pot() + each(cups, ([x, y]) => cup(x, y)) + things() + hands(),
}

function mat() {
  return (
    fill(box(0, 0, 1600, 900), press.tint) +
    screen(box(0, 0, 1600, 900), 'hatch', 0.55) +
    fill(disc(812, 466, 440), press.tone) +
    shape(disc(800, 450, 436), press.paper, pen.line) +
    line(disc(800, 450, 416), pen.hair)
  )
}

function tray() {
  const face = disc(800, 450, 330)
  return (
    shape(face, press.tone, pen.line) +
    within(
      'slats',
      disc(800, 450, 304),
      fill(disc(800, 450, 304), press.tint),
      line(
        repeat(21, (index) => `M${490 + index * 31} 120V780`),
        pen.line,
        press.tone,
      ),
    ) +
    line(disc(800, 450, 304), pen.thin)
  )
}

function pot() {
  return (
    fill(oval(812, 372, 128, 120), press.tone) +
    group(
      'translate(800 350) rotate(-24)',
      line('M104 0Q190 -40 190 0Q190 40 104 16', 24, press.spot),
      fill('M-104 -26L-186 -12Q-200 0 -186 12L-104 26z', press.spot),
      fill(disc(0, 0, 120), press.spot),
      line(disc(0, 0, 74), pen.line, press.paper),
      line('M-88 -48A102 102 0 0 1 -20 -100', pen.line, press.paper),
      line(disc(0, 0, 22), pen.line, press.paper),
    )
  )
}

function cup(x: number, y: number) {
  return (
    fill(disc(x + 7, y + 9, 56), press.tone) +
    shape(disc(x, y, 54), press.paper, pen.line) +
    shape(disc(x, y, 41), press.tone, pen.thin) +
    screen(disc(x, y, 41), 'dots') +
    line(`M${x - 26} ${y - 14}A30 30 0 0 1 ${x - 4} ${y - 30}`, pen.line, press.paper)
  )
}

function things() {
  return (
    group(
      'translate(1440 450)',
      fill(disc(8, 10, 92), press.tone),
      shape(disc(0, 0, 90), press.ink, pen.line),
      line(disc(0, 0, 74), pen.thin, press.paper),
      line(disc(0, 0, 30), pen.thin, press.paper),
      fill(disc(0, 0, 12), press.paper),
    ) +
    group(
      'translate(160 450)',
      shape(disc(0, 0, 92), press.paper, pen.line),
      shape(disc(0, 0, 66), press.ink),
      each(
        [
          [-22, -10],
          [14, -26],
          [22, 16],
          [-10, 26],
        ] as const,
        ([x, y]) => fill(pill(x - 16, y - 9, 32, 18, 8), press.tone),
      ),
      each([0, 120, 240] as const, (turn) => group(`rotate(${turn})`, fill(box(-9, -92, 18, 34)))),
    )
  )
}

/** A right hand seen from above, wrist at the origin, fingers up. */
function hand(sleeve: string) {
  return (
    shape(
      'M-44 20Q-52 -50 -50 -96Q-52 -112 -66 -150Q-72 -172 -56 -176Q-44 -178 -36 -156L-24 -116L-34 -196Q-36 -218 -20 -220Q-6 -220 -2 -200L6 -124L10 -204Q12 -224 26 -222Q40 -220 38 -200L32 -116L46 -176Q52 -192 64 -188Q76 -184 72 -166L56 -92Q58 -80 84 -100Q104 -116 114 -102Q120 -92 106 -76L54 -20L46 20z',
      press.paper,
      pen.line,
    ) +
    line('M-36 -86Q0 -70 40 -90', pen.hair) +
    shape('M-58 10H58L84 360H-84z', sleeve, pen.line) +
    shape('M-62 10H62L64 44H-64z', press.paper, pen.line)
  )
}

function hands() {
  const place = [
    [330, 760, 52, press.ink, 1],
    [1270, 760, -52, press.tone, -1],
    [350, 110, 118, press.tone, 1],
    [1250, 110, -118, press.ink, -1],
  ] as const
  return each(place, ([x, y, turn, sleeve, mirror]) =>
    group(`translate(${x} ${y}) rotate(${turn}) scale(${mirror * 0.92} .92)`, hand(sleeve)),
  )
}
