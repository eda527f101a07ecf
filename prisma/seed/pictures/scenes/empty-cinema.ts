import { type Picture, press } from '../press'
import { box, fill, line, oval, pen, pill, repeat, shape } from '../strokes'

const rows = [
  { y: 470, seat: 62, count: 15 },
  { y: 520, seat: 78, count: 15 },
  { y: 586, seat: 100, count: 13 },
  { y: 676, seat: 132, count: 11 },
  { y: 784, seat: 188, count: 9 },
] as const

export const emptyCinema: Picture = {
  alt: '線描：舊戲院空無一人，銀幕亮着，最後一排有一張紅色座椅。',
  draw: () => fill(box(0, 0, 1600, 900)) + walls() + stage() + seats(),
}

function stage() {
  const fold = (x: number) => `M${x} 70V420`
  return (
    shape(box(400, 110, 800, 300), press.paper, pen.line) +
    shape('M330 70H450Q440 250 420 420H330zM1270 70H1150Q1160 250 1180 420H1270z', press.tone, pen.line) +
    line([350, 372, 394, 416].map(fold).join('') + [1184, 1206, 1228, 1250].map(fold).join(''), pen.thin) +
    shape(
      `M320 40H1280V112${repeat(10, (index) => `Q${1280 - index * 96 - 48} 150 ${1280 - (index + 1) * 96} 112`)}z`,
      press.tint,
      pen.line,
    ) +
    line(
      repeat(9, (index) => `M${416 + index * 96} 44V110`),
      pen.thin,
    ) +
    shape(box(300, 420, 1000, 26), press.tone, pen.line)
  )
}

function walls() {
  const panel = (side: 1 | -1) =>
    repeat(3, (index) => {
      const x = 800 + side * (560 + index * 110)
      const top = 120 - index * 46
      const foot = 440 + index * 76
      return (
        line(`M${x} ${top}V${foot}`, pen.thin, press.tone) +
        fill(
          `M${x + side * 40} ${250 - index * 10}q${side * 24} -30 ${side * 48} 0l${side * -10} 40h${side * -28}z`,
          index === 1 ? press.tint : press.tone,
        )
      )
    })
  return line('M300 40L0 -60M1300 40L1600 -60M300 446L0 620M1300 446L1600 620', pen.thin, press.tone) + panel(1) + panel(-1)
}

function seats() {
  return rows
    .map(({ y, seat, count }, row) => {
      const start = 800 - (count * seat) / 2
      return (
        repeat(count, (index) => chair(start + index * seat, y, seat, row, row === 4 && index === 3)) +
        fill(box(start, y + seat * 0.62, count * seat, seat * 0.2), press.ink)
      )
    })
    .join('')
}

function chair(x: number, y: number, seat: number, row: number, chosen: boolean) {
  const back = pill(x + seat * 0.1, y, seat * 0.8, seat * 0.8, seat * 0.24)
  const colour = chosen ? press.spot : row % 2 ? press.tint : press.tone
  return (
    shape(back, colour, row < 2 ? pen.thin : pen.line) +
    line(`M${x + seat * 0.24} ${y + seat * 0.2}q${seat * 0.26} ${-seat * 0.1} ${seat * 0.52} 0`, pen.thin) +
    fill(oval(x, y + seat * 0.46, seat * 0.08, seat * 0.05)) +
    fill(box(x - seat * 0.05, y + seat * 0.46, seat * 0.1, seat * 0.5))
  )
}
