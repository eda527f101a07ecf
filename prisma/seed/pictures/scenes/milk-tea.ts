import { type Picture, press } from '../press'
import { box, dice, disc, fill, grid, group, line, oval, pen, pill, repeat, screen, shape } from '../strokes'

export const milkTea: Picture = {
  alt: '線描：茶從高處穿過布袋流入茶壺，旁邊有一杯奶茶和一罐紅色淡奶。',
  draw: () => wall() + counter() + upperPot() + sock() + lowerPot() + cup() + tin() + leaves(),
}

function wall() {
  return (
    fill(box(0, 0, 1600, 900), press.tint) +
    grid(17, 8, (column, row) =>
      shape(box(column * 96 - 16, row * 88 - 24, 96, 88), (column * 3 + row * 5) % 7 ? press.paper : press.tint, pen.hair, press.tone),
    )
  )
}

function counter() {
  return (
    fill(box(0, 700, 1600, 200), press.tone) +
    shape(box(-10, 676, 1620, 32), press.paper, pen.line) +
    screen(box(0, 760, 1600, 140), 'hatch', 0.7) +
    line('M0 760H1600', pen.thin)
  )
}

function upperPot() {
  return (
    fill('M448 268Q432 330 428 440H462Q460 350 470 286z') +
    group(
      'translate(650 190) rotate(-34)',
      line('M110 -40Q210 -50 206 40Q202 110 104 96', 22),
      line('M110 -40Q210 -50 206 40Q202 110 104 96', 12, press.paper),
      shape('M-104 -124H104L120 128H-120z', press.paper, pen.line),
      screen('M30 -124H104L120 128H30z', 'hatch'),
      shape('M-108 -96L-220 -50L-206 -18L-114 -6z', press.tint, pen.line),
      shape(pill(-114, -138, 228, 24, 8), press.tone, pen.line),
      shape('M-84 -138Q0 -186 84 -138z', press.paper, pen.line),
      fill(disc(0, -168, 14)),
      line('M-116 92H116', pen.thin),
      grip(),
    )
  )
}

/** Drawn in the slant of the pot, so that the fist stays on its handle. */
function grip() {
  return (
    shape('M204 -30Q270 -52 350 -26H440V92H350Q270 112 204 98z', press.paper, pen.line) +
    shape('M400 -52L720 -70V140L400 116z', press.ink, pen.line) +
    line('M420 -42V106', pen.thin, press.paper) +
    repeat(4, (index) => shape(pill(170 + (index === 3 ? 8 : 0), -34 + index * 33, 76, 33, 16), press.paper, pen.line)) +
    shape('M262 -40Q214 -76 178 -66Q160 -54 178 -40Q214 -28 250 -16', press.paper, pen.line)
  )
}

function sock() {
  const bag = 'M326 430H560Q556 560 500 640H386Q332 560 326 430z'
  return (
    shape(oval(443, 552, 152, 26), press.ink, pen.line) +
    shape(bag, press.tone, pen.line) +
    screen(bag, 'dots') +
    line('M370 470Q378 540 396 600M516 470Q508 540 490 600M443 474V600', pen.thin) +
    line('M566 430L790 404', 22) +
    line('M600 426L788 404', 12, press.tint) +
    shape(oval(443, 430, 124, 24), press.paper, pen.line) +
    shape(oval(443, 434, 96, 15), press.ink) +
    fill('M428 438L430 392H461L462 438z')
  )
}

function lowerPot() {
  return (
    shape('M291 552A152 26 0 0 0 595 552L606 676H280z', press.paper, pen.line) +
    screen('M470 577Q560 574 595 552L606 676H470z', 'hatch') +
    line('M283 650H603', pen.thin) +
    line('M598 590Q690 580 684 630Q680 660 606 656', 18) +
    line('M598 590Q690 580 684 630Q680 660 606 656', 9, press.paper) +
    shape('M289 580L208 540L196 562L285 626z', press.tint, pen.line)
  )
}

function cup() {
  return (
    shape(oval(960, 672, 210, 26), press.paper, pen.line) +
    fill(oval(960, 666, 120, 12), press.tone) +
    line('M1086 540Q1190 530 1176 590Q1164 634 1072 630', 24) +
    line('M1086 540Q1190 530 1176 590Q1164 634 1072 630', 13, press.paper) +
    shape('M824 500H1096Q1094 640 1030 664H890Q826 640 824 500z', press.paper, pen.line) +
    screen('M1000 510H1096Q1094 640 1030 664H1000z', 'hatch', 0.8) +
    shape(oval(960, 500, 136, 30), press.paper, pen.line) +
    shape(oval(960, 506, 112, 21), press.tone, pen.thin) +
    line('M900 508Q930 494 960 508T1020 506', pen.thin) +
    line('M828 548Q960 580 1092 548', pen.line) +
    line('M910 450q-24 -34 0 -66t0 -64M970 440q-24 -34 0 -66t0 -64M1030 450q-24 -34 0 -66t0 -64', pen.thin)
  )
}

function tin() {
  return (
    fill(box(1270, 460, 190, 214), press.spot) +
    fill(oval(1365, 672, 95, 18), press.spot) +
    shape(oval(1365, 460, 95, 22), press.paper, pen.line) +
    line('M1270 460V672M1460 460V672M1270 672a95 18 0 0 0 190 0', pen.line) +
    line('M1270 486a95 20 0 0 0 190 0M1270 646a95 20 0 0 0 190 0', pen.thin) +
    fill(disc(1365, 580, 52), press.paper) +
    fill(oval(1320, 458, 9, 5)) +
    fill(oval(1410, 462, 9, 5))
  )
}

function leaves() {
  const { between } = dice(17)
  return (
    shape('M30 590H170L154 680H46z', press.paper, pen.line) +
    shape(oval(100, 590, 70, 16), press.ink) +
    line('M36 620H164', pen.thin) +
    repeat(16, () =>
      group(`translate(${between(60, 700)} ${between(724, 746)}) rotate(${between(0, 180)})`, fill('M-12 0q12 -9 24 0q-12 7 -24 0z')),
    )
  )
}
