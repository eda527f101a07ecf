import { type Picture, press } from '../press'
import { box, dice, disc, each, fill, grid, group, line, pen, repeat, screen, shape } from '../strokes'

export const bulbul: Picture = {
  alt: '線描：窗邊冷氣機上有個鳥巢，白頭鵯銜着一顆紅果，回來餵三隻雛鳥。',
  draw: () => wall() + sill() + unit() + nest() + pot() + bird(),
}

function wall() {
  const { chance } = dice(3)
  return (
    fill(box(0, 0, 1600, 900), press.paper) +
    grid(40, 23, (column, row) => fill(box(column * 40 + 2, row * 40 + 2, 36, 36), chance(0.08) ? press.tone : press.tint))
  )
}

function sill() {
  return (
    shape(box(-20, 60, 330, 640), press.ink) +
    shape(box(-20, 60, 300, 610), press.tone, pen.line) +
    line('M130 60V670M-20 340H280', 14) +
    line('M20 300L110 120M40 330L110 200M170 620L260 420', pen.thin, press.paper) +
    shape(box(-20, 670, 490, 34), press.paper, pen.line)
  )
}

function unit() {
  return (
    shape(box(520, 520, 780, 330), press.paper, pen.line) +
    fill('M1300 520L1370 556V886L1300 850z', press.tone) +
    line('M1300 520L1370 556V886L1300 850M520 850H1300', pen.line) +
    shape(box(556, 556, 420, 258), press.ink) +
    line(
      repeat(11, (index) => `M572 ${580 + index * 21}h388`),
      pen.line,
      press.tone,
    ) +
    shape(disc(1130, 684, 110), press.tint, pen.line) +
    line(`${[88, 66, 44, 22].map((r) => disc(1130, 684, r)).join('')}M1020 684H1240M1130 574V794`, pen.thin) +
    line('M620 850V910M1200 850V910', 16) +
    line('M1340 860Q1340 900 1400 910', pen.bold)
  )
}

function nest() {
  const { between } = dice(55)
  const twig = () => {
    const a = between(0.1, 3.04)
    const r = between(0.72, 1.1)
    const x = 800 + Math.cos(a) * 150 * r
    const y = 436 + Math.sin(a) * 84 * r
    return `M${x.toFixed(0)} ${y.toFixed(0)}q${between(-40, 40).toFixed(0)} ${between(-20, 20).toFixed(0)} ${between(-80, 80).toFixed(0)} ${between(-14, 14).toFixed(0)}`
  }
  return (
    each(
      [
        [706, 404, -14],
        [790, 384, 4],
        [876, 402, 12],
      ] as const,
      ([x, y, turn]) =>
        group(
          `translate(${x} ${y}) rotate(${turn})`,
          shape('M-30 56Q-26 20 -32 0H30Q26 30 32 56z', press.tone, pen.line),
          shape('M10 -22L58 -66L34 -8z', press.paper, pen.line),
          shape('M26 -8L76 -18L24 16z', press.paper, pen.line),
          shape(disc(0, -4, 33), press.tone, pen.line),
          fill(disc(10, -12, 6)),
          line('M-14 -34l-10 -20M-2 -38l-2 -22', pen.line),
        ),
    ) +
    shape('M640 424Q800 460 960 424Q950 520 880 522H720Q650 520 640 424z', press.tint, pen.line) +
    line(repeat(70, twig), pen.thin) +
    line('M632 430Q800 470 968 424M644 446Q800 484 958 442M650 420Q800 450 950 418', pen.line)
  )
}

function bird() {
  return (
    group(
      'translate(1120 330)',
      shape('M120 70L310 190L290 214L262 206L90 116z', press.ink),
      line('M150 100L280 198', pen.thin, press.tone),
      line('M0 128L-6 186M46 126L48 186M-6 186l-24 4M-6 186l18 6M48 186l-24 4M48 186l18 6', pen.bold),
      shape('M-96 -60Q-80 40 -40 100Q20 150 110 104Q160 80 150 40Q90 -60 0 -86z', press.paper, pen.line),
      screen('M-60 20Q-40 100 20 126Q80 130 110 104Q40 100 -60 20z', 'dots'),
      shape('M-10 -44Q80 -40 150 40Q190 90 214 132Q120 130 50 76Q0 30 -10 -44z', press.tone, pen.line),
      line('M40 0Q110 60 190 116M20 30Q80 90 150 112', pen.thin),
      shape('M-130 -86Q-126 -150 -62 -158Q4 -156 10 -96Q6 -40 -50 -36Q-110 -36 -130 -86z', press.ink, pen.line),
      fill('M-52 -146Q0 -146 6 -100Q6 -82 -2 -70Q-30 -84 -56 -112Q-62 -132 -52 -146z', press.paper),
      fill('M-122 -74Q-104 -40 -54 -38Q-26 -40 -12 -52Q-50 -66 -122 -74z', press.paper),
      fill(disc(-62, -82, 9), press.tone),
      shape(disc(-84, -104, 10), press.paper, pen.thin),
      fill(disc(-85, -104, 5)),
      fill('M-124 -108L-176 -100L-128 -88zM-124 -88L-168 -88L-122 -78z'),
    ) +
    fill(disc(942, 240, 27), press.spot) +
    line('M942 214q4 -18 18 -24', pen.line)
  )
}

function pot() {
  return (
    each([-46, -22, 0, 24, 48], (turn) =>
      group(
        `translate(390 590) rotate(${turn})`,
        shape('M0 0Q-30 -70 0 -140Q30 -70 0 0z', press.paper, pen.line),
        line('M0 0V-110', pen.hair),
      ),
    ) +
    shape('M336 590H444L430 670H350z', press.ink) +
    line('M344 612H436', pen.line, press.paper)
  )
}
