import { type Picture, press } from '../press'
import { block, box, dice, each, fill, group, line, pen, puffs, repeat, ripples, screen, shape, stander, within } from '../strokes'

export const cumulonimbus: Picture = {
  alt: '線描：海上一座砧狀雷雨雲壓近城市，岸邊有人撐起一把紅傘。',
  draw: () => sky() + anvil() + tower() + rain() + city() + sea() + shore(),
}

function sky() {
  return (
    fill(box(0, 0, 1600, 700), press.tint) +
    line('M0 120H260M40 150H200M1320 560H1600M1380 590H1560M0 470H180M30 500H120', pen.thin, press.tone)
  )
}

function anvil() {
  const wedge =
    'M140 118Q420 66 800 74T1500 104Q1566 116 1536 138Q1300 176 1170 290Q1090 360 1080 470H600Q590 350 510 280Q380 172 150 150Q104 136 140 118z'
  return (
    shape(wedge, press.paper, pen.line) +
    line(
      'M260 126Q500 96 760 104M900 96Q1160 96 1400 122M470 176Q620 144 800 140M980 140Q1120 140 1230 160M600 240Q660 190 760 180M1040 220Q1080 190 1120 180',
      pen.thin,
      press.tone,
    )
  )
}

function tower() {
  const back = [
    [640, 380, 100],
    [740, 310, 110],
    [870, 280, 120],
    [1000, 340, 110],
    [1070, 430, 110],
    [860, 430, 220],
    [600, 470, 100],
  ] as const
  const middle = [
    [540, 490, 90],
    [640, 430, 96],
    [750, 390, 92],
    [880, 380, 104],
    [1000, 440, 104],
    [1120, 500, 90],
    [840, 520, 180],
  ] as const
  const front = [
    [480, 540, 70],
    [580, 520, 76],
    [680, 490, 82],
    [790, 470, 82],
    [900, 490, 86],
    [1010, 520, 78],
    [1120, 546, 66],
    [1190, 560, 48],
  ] as const
  return (
    within(
      'above',
      box(0, 0, 1600, 566),
      puffs(back, press.paper, 5),
      line('M690 270a70 70 0 0 1 80 -44M830 220a80 80 0 0 1 92 -14M960 280a60 60 0 0 1 66 -18', pen.thin),
      puffs(middle, press.tint, 5),
      line('M700 366a60 60 0 0 1 70 -44M840 342a60 60 0 0 1 72 -28M520 450a56 56 0 0 1 40 -36M990 392a60 60 0 0 1 60 6', pen.thin),
      puffs(front, press.tone, 5),
      line('M550 500a50 50 0 0 1 50 -36M650 460a50 50 0 0 1 52 -30M870 464a50 50 0 0 1 56 -30M990 494a44 44 0 0 1 46 -26', pen.thin),
    ) +
    shape(
      'M408 556Q420 534 470 534H1200Q1250 538 1244 566Q1180 584 1100 574Q1040 600 960 580Q860 606 780 582Q700 604 620 580Q520 592 408 556z',
      press.ink,
    )
  )
}

function rain() {
  const { between } = dice(14)
  return line(
    repeat(46, (index) => {
      const x = 590 + index * 12
      const y = between(586, 616)
      const run = 690 - y - (index % 3) * between(6, 24)
      return `M${x} ${y.toFixed(0)}l${(-run * 0.3).toFixed(0)} ${run.toFixed(0)}`
    }),
    pen.hair,
  )
}

function city() {
  const { chance } = dice(2)
  return (
    fill('M900 690Q1000 640 1100 650Q1210 600 1330 632Q1440 590 1600 620V690z', press.tone) +
    fill('M0 690V640Q120 600 240 640Q330 650 420 690z', press.tone) +
    each(
      [
        [1120, 600, 44],
        [1172, 560, 38],
        [1216, 616, 50],
        [1276, 540, 40],
        [1324, 590, 54],
        [1386, 520, 36],
        [1430, 604, 60],
        [1500, 566, 44],
        [1552, 600, 60],
      ] as const,
      ([x, y, w]) =>
        block(x, y, w, 694 - y, press.paper, 14, () => (chance(0.3) ? press.ink : press.tint)) + line(`M${x} 694V${y}h${w}V694`, pen.thin),
    )
  )
}

function sea() {
  return (
    fill(box(0, 690, 1600, 210), press.tone) +
    line('M0 690H1600', pen.line) +
    ripples(6, 0, 704, 1600, 120, 150) +
    group(
      'translate(900 716)',
      fill('M-60 -14H60L46 8H-46z'),
      shape('M-34 -14V-36H30V-14z', press.paper, pen.thin),
      line('M0 -36V-66', pen.thin),
    )
  )
}

function shore() {
  return (
    shape('M-10 836H1610V910H-10z', press.paper, pen.line) +
    screen('M-10 860H1610V910H-10z', 'hatch') +
    line('M0 860H1600', pen.thin) +
    line(
      repeat(17, (index) => `M${20 + index * 100} 836V772`),
      pen.line,
    ) +
    line('M0 772H1600M0 802H1600', pen.line) +
    group('translate(300 862) scale(2.5)', stander(), line('M10 -62L28 -72', 8), line('M28 -66V-112', 3)) +
    fill(
      'M232 622Q250 532 370 528Q490 532 508 622Q484 606 462 620Q440 606 416 620Q392 606 370 620Q348 606 324 620Q300 606 278 620Q256 606 232 622z',
      press.spot,
    ) +
    line('M370 530Q328 560 324 616M370 530Q412 560 416 616', pen.thin, press.paper) +
    line('M370 526V510', pen.bold)
  )
}
