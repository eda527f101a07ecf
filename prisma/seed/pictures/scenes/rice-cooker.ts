import { type Picture, press } from '../press'
import { box, dice, disc, each, fill, grid, group, line, oval, pen, pill, repeat, screen, shape, within } from '../strokes'

const bowl = 'M500 330V510Q500 590 580 590H1020Q1100 590 1100 510V330'

export const riceCooker: Picture = {
  alt: '線描：電飯煲剖面，內鍋盛着米飯，鍋底正中的磁石是紅色。',
  draw: () => kitchen() + shell() + rice() + heater() + magnet() + lid() + things(),
}

function kitchen() {
  return (
    fill(box(0, 0, 1600, 900), press.tint) +
    screen(box(0, 0, 1600, 790), 'dots', 0.45) +
    fill(box(0, 790, 1600, 110), press.tone) +
    line('M0 790H1600', pen.line) +
    line('M0 846H1600', pen.hair)
  )
}

function shell() {
  const outer = 'M430 300H1170V700Q1170 760 1110 760H490Q430 760 430 700z'
  return (
    shape(box(500, 756, 90, 34), press.ink) +
    shape(box(1010, 756, 90, 34), press.ink) +
    shape(outer, press.tone, pen.line) +
    screen(outer, 'hatch') +
    screen(outer, 'hatch') +
    shape('M462 300H1138V690Q1138 728 1100 728H500Q462 728 462 690z', press.paper, pen.line) +
    shape('M430 370H382Q350 370 350 404V424H402V410H430z', press.ink, pen.thin) +
    shape('M1170 370H1218Q1250 370 1250 404V424H1198V410H1170z', press.ink, pen.thin)
  )
}

function rice() {
  const { between } = dice(5)
  const level = 'M500 416Q640 386 800 400T1100 412V510Q1100 590 1020 590H580Q500 590 500 510z'
  return (
    fill(bowl, press.tint) +
    within(
      'rice',
      level,
      fill(level, press.paper),
      grid(25, 9, (column, row) => {
        const x = 504 + column * 25 + (row % 2) * 12 + between(-6, 6)
        const y = 396 + row * 24 + between(-6, 6)
        return group(
          `translate(${x.toFixed(0)} ${y.toFixed(0)}) rotate(${between(0, 180).toFixed(0)})`,
          shape(oval(0, 0, 12, 5), press.paper, pen.hair),
        )
      }),
    ) +
    line(level.slice(0, level.indexOf('V')), pen.thin) +
    line(bowl, 12) +
    line('M480 330H512M1088 330H1120', 14)
  )
}

function heater() {
  const half = (x: number) =>
    shape(pill(x, 602, 170, 36, 8), press.ink) +
    each([0, 1, 2, 3] as const, (index) => fill(disc(x + 25 + index * 40, 620, 9), press.paper))
  return half(550) + half(880) + line('M570 640V726M1030 640V726', pen.line)
}

function magnet() {
  const coil = repeat(9, (index) => `${index ? 'L' : 'M'}${index % 2 ? 838 : 762} ${712 - index * 6}`)
  return (
    line(coil, pen.line) +
    line('M740 716H860', pen.bold) +
    fill(pill(734, 600, 132, 58, 8), press.spot) +
    line('M860 716Q980 716 1070 690H1196', pen.bold) +
    shape(disc(1070, 690, 11), press.paper, pen.line) +
    shape(pill(1184, 652, 60, 84, 8), press.paper, pen.line) +
    fill(pill(1197, 690, 34, 36, 6))
  )
}

function lid() {
  return (
    shape('M420 300Q430 190 620 160H980Q1170 190 1180 300z', press.paper, pen.line) +
    screen('M800 160H980Q1170 190 1180 300H800z', 'hatch', 0.7) +
    shape(box(404, 290, 792, 26), press.tint, pen.line) +
    shape(pill(740, 116, 120, 46, 14), press.ink) +
    shape(pill(970, 150, 60, 26, 8), press.tint, pen.line) +
    line('M984 130q-22 -30 0 -56t0 -56M1016 130q-22 -30 0 -56t0 -56', pen.thin) +
    line('M520 262Q540 222 630 204', pen.thin)
  )
}

function things() {
  return (
    shape('M110 640H330Q326 760 260 776V790H180V776Q114 760 110 640z', press.paper, pen.line) +
    screen('M230 640H330Q326 760 260 776V790H230z', 'hatch') +
    shape('M110 640Q150 566 220 566T330 640z', press.paper, pen.line) +
    line('M160 612l18 -8M206 592l18 6M250 610l16 -8M200 624l16 6M276 630l16 -4', pen.thin) +
    line('M90 540L250 640M130 520L262 640', pen.bold) +
    line('M1170 740Q1290 800 1360 742T1480 690V620', pen.bold) +
    shape(box(1430, 500, 110, 120), press.paper, pen.line) +
    fill(box(1478, 528, 14, 26) + box(1450, 572, 26, 12) + box(1494, 572, 26, 12)) +
    shape(pill(1456, 596, 50, 40, 8), press.ink)
  )
}
