import { type Picture, press } from '../press'
import { box, dice, each, fill, group, line, oval, pen, polygon, puffs, repeat, screen, shape, within } from '../strokes'

/** Circles lie on the ground, seen from a hill: their depth is foreshortened. */
const TILT = 0.6

export const hakkaRoundhouse: Picture = {
  alt: '線描：從山上俯瞰三座圓土樓與一座方樓，天井裏有人撐着一把紅傘。',
  draw: () =>
    fields() +
    house(1290, 250, 190, 70, false) +
    square() +
    trees() +
    house(330, 600, 250, 96, false) +
    house(900, 520, 340, 120, true) +
    grove(),
}

function fields() {
  const { between } = dice(62)
  const bank = (y: number) => `M-10 ${y}Q200 ${y - 40} 420 ${y - 10}T900 ${y - 30}T1300 ${y + 10}T1610 ${y - 20}`
  return (
    fill(box(0, 0, 1600, 900), press.tint) +
    line(
      repeat(26, (index) => bank(40 + index * 36)),
      pen.hair,
      press.tone,
    ) +
    line(
      repeat(90, () => {
        const x = between(0, 1600)
        const y = between(10, 890)
        return `M${x.toFixed(0)} ${y.toFixed(0)}l-5 -12m5 12l5 -12`
      }),
      pen.hair,
      press.tone,
    ) +
    line('M1610 660Q1400 640 1330 760T1180 910', 60) +
    line('M1610 660Q1400 640 1330 760T1180 910', 50, press.paper) +
    line(
      'M1560 660Q1420 660 1350 760M1590 676Q1430 680 1370 770M1320 790Q1280 850 1220 900M1350 796Q1320 850 1260 900',
      pen.thin,
      press.tone,
    ) +
    line('M-10 250Q240 260 420 330T700 330M330 742Q360 830 470 910M900 706Q960 800 930 910M1200 420Q1260 410 1290 352', 26) +
    line('M-10 250Q240 260 420 330T700 330M330 742Q360 830 470 910M900 706Q960 800 930 910M1200 420Q1260 410 1290 352', 18, press.paper)
  )
}

function house(x: number, y: number, r: number, high: number, large: boolean) {
  const flat = (radius: number, up: number) => oval(x, y - up, radius, radius * TILT)
  const ray = (from: number, to: number, low: number, up: number, count: number) =>
    line(
      repeat(count, (index) => {
        const a = (index * 2 * Math.PI) / count
        return `M${(x + Math.cos(a) * from).toFixed(1)} ${(y - low + Math.sin(a) * from * TILT).toFixed(1)}L${(x + Math.cos(a) * to).toFixed(1)} ${(y - up + Math.sin(a) * to * TILT).toFixed(1)}`
      }),
      pen.hair,
    )
  const wall = r * 0.94
  const inner = r * 0.66
  const ridge = r * 0.82
  const count = Math.round(r / 2.6)
  const front = `M${x - wall} ${y - high}V${y}A${wall} ${wall * TILT} 0 0 0 ${x + wall} ${y}V${y - high}z`
  const hole = flat(inner, high)
  const galleries = [0.3, 0.62].map((share) => flat(inner * 1.04, high * share)).join('')
  const posts = repeat(28, (index) => {
    const a = Math.PI + (index * Math.PI) / 28
    return `M${(x + Math.cos(a) * inner).toFixed(1)} ${(y - high + Math.sin(a) * inner * TILT).toFixed(1)}v${high}`
  })
  return (
    screen(oval(x + r * 0.16, y + r * 0.08, r * 1.04, r * TILT), 'hatch') +
    screen(oval(x + r * 0.16, y + r * 0.08, r * 1.04, r * TILT), 'hatch') +
    shape(front, press.paper, pen.line) +
    within(
      `wall-${x}`,
      front,
      screen(box(x + r * 0.2, y - high, r, high + r), 'hatch'),
      repeat(11, (index) => {
        const a = Math.PI * (0.1 + index * 0.08)
        return fill(box(x + Math.cos(a) * wall - 5, y + Math.sin(a) * wall * TILT - high * 0.62, 10, 16))
      }),
      fill(`M${x - r * 0.09} ${y + wall * TILT + 4}v${-high * 0.34}q${r * 0.09} ${-r * 0.08} ${r * 0.18} 0v${high * 0.34}z`),
    ) +
    shape(flat(r, high), press.tone, pen.line) +
    ray(ridge, r, high + r * 0.1, high, count) +
    shape(flat(ridge, high + r * 0.1), press.paper, pen.line) +
    ray(ridge, inner, high + r * 0.1, high, count) +
    within(
      `court-${x}`,
      hole,
      fill(hole, press.tone),
      line(posts, pen.hair),
      line(galleries, pen.thin),
      shape(flat(inner * 0.94, 6), press.paper, pen.thin),
      large ? court(x, y, inner) : shrine(x, y, inner * 0.34),
    ) +
    line(hole, pen.line)
  )
}

function shrine(x: number, y: number, w: number) {
  return (
    fill(polygon([x - w, y - w * 0.1], [x + w, y - w * 0.1], [x + w, y + w * 0.3], [x - w, y + w * 0.3])) +
    shape(
      polygon([x - w * 1.1, y - w * 0.1], [x - w * 0.8, y - w * 0.6], [x + w * 0.8, y - w * 0.6], [x + w * 1.1, y - w * 0.1]),
      press.tint,
      pen.line,
    ) +
    line(
      repeat(9, (index) => `M${x - w * 0.8 + index * w * 0.2} ${y - w * 0.6}L${x - w * 1.1 + index * w * 0.275} ${y - w * 0.1}`),
      pen.hair,
    )
  )
}

function court(x: number, y: number, inner: number) {
  const paving = line(
    `${oval(x, y - 6, inner * 0.62, inner * 0.62 * TILT)}${oval(x, y - 6, inner * 0.32, inner * 0.32 * TILT)}`,
    pen.hair,
    press.tone,
  )
  return (
    paving +
    shrine(x + 70, y - 44, 84) +
    group(
      'translate(-4 -104)',
      fill(oval(x - 92, y + 82, 34, 12), press.tone),
      line(`M${x - 100} ${y + 82}v-30`, 12),
      fill(
        `M${x - 152} ${y + 54}Q${x - 146} ${y + 10} ${x - 100} ${y + 6}Q${x - 54} ${y + 10} ${x - 48} ${y + 54}Q${x - 66} ${y + 46} ${x - 82} ${y + 56}Q${x - 100} ${y + 48} ${x - 118} ${y + 56}Q${x - 134} ${y + 46} ${x - 152} ${y + 54}z`,
        press.spot,
      ),
      line(`M${x - 100} ${y + 6}q-18 14 -18 48M${x - 100} ${y + 6}q18 14 18 48`, pen.thin, press.paper),
    )
  )
}

function square() {
  return group(
    'translate(620 150)',
    screen(polygon([-120, 40], [20, 110], [200, 40], [200, 60], [30, 140]), 'hatch'),
    shape(polygon([-150, 0], [0, 74], [0, 126], [-150, 50]), press.paper, pen.line),
    shape(polygon([0, 74], [150, 0], [150, 50], [0, 126]), press.tone, pen.line),
    shape(polygon([-164, 0], [0, -82], [164, 0], [0, 82]), press.tone, pen.line),
    shape(polygon([-122, -10], [0, -70], [122, -10], [0, 50]), press.paper, pen.line),
    shape(polygon([-80, -6], [0, -44], [80, -6], [0, 32]), press.ink),
    fill(polygon([-60, 0], [0, -28], [60, 0], [0, 28]), press.tint),
    line('M-164 0L-122 -10M0 -82V-70M164 0L122 -10M0 82V50', pen.thin),
    fill(box(-100, 50, 9, 14) + box(-60, 70, 9, 14)),
  )
}

function clump(x: number, y: number, size: number) {
  return group(
    `translate(${x} ${y}) scale(${size})`,
    line('M0 0V30', 8),
    puffs(
      [
        [-26, -6, 24],
        [0, -26, 28],
        [26, -6, 24],
      ],
      press.tone,
      4,
    ),
    line('M-10 -30a16 16 0 0 1 18 -8', pen.thin),
  )
}

function trees() {
  return each(
    [
      [70, 170, 0.9],
      [140, 140, 1],
      [220, 180, 0.8],
      [330, 120, 1],
      [900, 90, 0.9],
      [970, 120, 1.1],
      [1030, 80, 0.8],
      [1540, 130, 1.1],
      [1500, 400, 0.9],
      [1560, 430, 1.2],
    ] as const,
    ([x, y, size]) => clump(x, y, size),
  )
}

function grove() {
  return each(
    [
      [40, 830, 1.4],
      [120, 860, 1.2],
      [210, 845, 1.5],
      [640, 860, 1.3],
      [720, 850, 1.1],
      [1480, 800, 1.5],
      [1560, 830, 1.3],
      [1420, 850, 1.2],
    ] as const,
    ([x, y, size]) => clump(x, y, size),
  )
}
