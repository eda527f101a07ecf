import { type Picture, press } from '../press'
import { box, dice, each, fill, grid, group, line, pen, pill, puffs, repeat, screen, shape } from '../strokes'

type Cloth = (colour: string) => string

const garments: readonly Cloth[] = [shirt, trousers, towel, sheet, vest]

export const bambooPole: Picture = {
  alt: '線描：屋邨外牆伸出一支支晾衫竹，衣物隨風飄向同一邊，一件紅衫最顯眼。',
  draw: () => sky() + facade() + each([90, 330, 570, 810], (y, index) => pole(y, index)),
}

function sky() {
  return (
    fill(box(0, 0, 1600, 900), press.tint) +
    puffs(
      [
        [1250, 150, 60],
        [1320, 120, 80],
        [1400, 150, 60],
        [1330, 176, 70],
      ],
      press.paper,
      pen.thin,
    ) +
    fill(box(1180, 176, 300, 80), press.tint) +
    line('M1176 176H1476', pen.thin) +
    line(
      'M760 40q80 -30 160 0t160 0M1180 330q80 -30 160 0t160 0M1120 590q80 -30 160 0t160 0M1240 820q60 -24 120 0t120 0',
      pen.thin,
      press.tone,
    ) +
    shape(box(1420, 380, 200, 540), press.paper, pen.thin) +
    grid(5, 13, (column, row) => fill(box(1440 + column * 34, 404 + row * 40, 18, 20), (column + row * 3) % 7 ? press.tint : press.tone))
  )
}

function facade() {
  return (
    fill(box(0, 0, 420, 900), press.paper) +
    screen(box(0, 0, 420, 900), 'hatch', 0.6) +
    repeat(5, (index) => floor(index * 240 - 150)) +
    fill(box(400, 0, 24, 900)) +
    line('M396 0V900', pen.thin)
  )
}

function floor(y: number) {
  return (
    fill(box(0, y + 190, 420, 50), press.tone) +
    line(`M0 ${y + 190}H400M0 ${y + 240}H400`, pen.thin) +
    each(
      [40, 220] as const,
      (x, index) =>
        shape(box(x, y + 40, 140, 130), index ? press.tone : press.ink, pen.line) +
        line(`M${x + 70} ${y + 40}v130M${x} ${y + 84}h140`, pen.line, index ? press.ink : press.tone) +
        fill(box(x - 8, y + 168, 156, 12)),
    ) +
    (y % 480 === 90
      ? shape(pill(236, y + 128, 108, 72, 6), press.paper, pen.line) +
        line(
          repeat(5, (row) => `M248 ${y + 144 + row * 11}h84`),
          pen.hair,
        )
      : '')
  )
}

function pole(y: number, row: number) {
  const { between } = dice(row + 40)
  const rise = -0.07
  const start = row % 2 ? 30 : 0
  const count = 6
  const clothes = repeat(count, (index) => {
    const x = 500 + start + index * 128
    const cloth = garments[(index + row * 2) % garments.length] ?? shirt
    const chosen = row === 1 && index === 3
    const colour = chosen ? press.spot : ([press.paper, press.tone, press.paper, press.ink][(index * 3 + row) % 4] ?? press.paper)
    return group(`translate(${x} ${y + (x - 400) * rise + 6}) skewX(${-14 - between(0, 8)})`, (chosen ? shirt : cloth)(colour))
  })
  return (
    clothes +
    line(`M396 ${y}L${1310 + start} ${y + (910 + start) * rise}`, 14) +
    line(`M400 ${y}L${1308 + start} ${y + (908 + start) * rise}`, 6, press.paper) +
    line(
      repeat(6, (index) => `M${470 + index * 150} ${y + (70 + index * 150) * rise - 6}v12`),
      pen.thin,
    ) +
    fill(box(392, y - 16, 44, 32))
  )
}

function shirt(colour: string) {
  return (
    shape('M0 0H92L126 54L96 72L88 56Q98 100 92 150Q48 166 6 150Q10 100 6 56L-4 72L-34 54z', colour, pen.line) +
    line('M30 0Q46 22 62 0', pen.thin, colour === press.ink ? press.paper : press.ink)
  )
}

function trousers(colour: string) {
  return (
    shape('M0 0H84Q94 90 100 176L60 182L44 70L30 182L-8 176Q-6 90 0 0z', colour, pen.line) +
    line('M2 20H84', pen.thin, colour === press.ink ? press.paper : press.ink)
  )
}

function towel(colour: string) {
  return (
    shape('M0 0H80Q92 60 80 130Q40 144 4 130Q12 60 0 0z', colour, pen.line) +
    line('M6 104Q44 118 84 104M8 90Q44 104 86 90', pen.thin, colour === press.ink ? press.paper : press.ink)
  )
}

function sheet(colour: string) {
  return (
    shape('M-10 0H104Q122 90 108 170Q70 190 46 172Q20 160 -4 174Q6 90 -10 0z', colour, pen.line) +
    line('M20 10Q32 90 20 160M54 10Q68 90 56 168M84 10Q98 90 86 172', pen.thin, colour === press.ink ? press.paper : press.ink)
  )
}

function vest(colour: string) {
  return shape('M6 0H24Q44 34 64 0H82Q80 36 98 54Q100 110 92 140Q46 154 2 140Q-2 100 -6 54Q10 36 6 0z', colour, pen.line)
}
