import { type Picture, press } from '../press'
import { box, dice, disc, each, fill, group, line, oval, pen, puffs, repeat, ripples, screen, shape } from '../strokes'

export const mangrove: Picture = {
  alt: '線描：潮退後的紅樹林，呼吸根間伏着彈塗魚，一隻招潮蟹舉起紅螯。',
  draw: () =>
    distance() +
    water() +
    tree(330, 520, 1) +
    tree(1260, 500, 1.08) +
    tree(820, 470, 0.6) +
    mud() +
    pegs() +
    skipper(520, 770, 1.25, 1) +
    skipper(1262, 646, 0.62, -1) +
    skipper(1420, 838, 0.9, -1) +
    crab(),
}

function distance() {
  return (
    fill(box(0, 0, 1600, 900), press.tint) +
    fill('M0 430Q160 340 330 390Q520 320 700 380Q900 330 1080 392Q1300 330 1600 400V470H0z', press.tone) +
    each(
      [
        [610, 300, 26],
        [650, 330, 30],
        [690, 280, 24],
        [724, 320, 36],
        [1010, 310, 28],
        [1048, 290, 30],
        [1086, 330, 30],
      ] as const,
      ([x, y, w]) =>
        shape(box(x, y, w, 440 - y), press.paper, pen.hair) +
        line(
          repeat(5, (row) => `M${x + 5} ${y + 14 + row * 18}h${w - 10}`),
          pen.hair,
          press.tone,
        ),
    ) +
    line('M700 130q22 -20 40 0q22 -20 40 0M800 180q16 -14 30 0q16 -14 30 0M640 190q12 -10 22 0q12 -10 22 0', pen.line)
  )
}

function water() {
  return (
    fill(box(0, 430, 1600, 480), press.paper) +
    line('M0 430H1600', pen.thin) +
    ripples(4, 0, 442, 1600, 90, 80) +
    screen(box(0, 430, 1600, 120), 'dots', 0.4)
  )
}

function tree(x: number, y: number, size: number) {
  const crown = [
    [-230, -250, 86],
    [-150, -320, 100],
    [-40, -360, 120],
    [80, -340, 110],
    [180, -290, 100],
    [250, -230, 74],
    [0, -260, 150],
    [-120, -230, 90],
    [130, -220, 90],
  ] as const
  const roots = each([-210, -150, -96, -40, 30, 90, 150, 214], (reach) =>
    line(
      `M${reach * 0.14} ${-70 - Math.abs(reach) * 0.16}Q${reach * 0.9} ${-96 - Math.abs(reach) * 0.12} ${reach} ${96 - Math.abs(reach) * 0.1}`,
      13,
    ),
  )
  const { between } = dice(Math.round(x))
  return group(
    `translate(${x} ${y}) scale(${size})`,
    roots,
    shape('M-22 -60Q-30 -140 -14 -240H22Q34 -140 22 -60z', press.ink, pen.line),
    line('M0 -150L-100 -250M6 -170L110 -250', 14),
    puffs(crown, press.tone, 5),
    puffs(
      [
        [-190, -300, 50],
        [-110, -360, 56],
        [-10, -410, 62],
        [80, -390, 50],
        [-60, -310, 60],
      ],
      press.tint,
      3,
    ),
    repeat(46, () => {
      const px = between(-250, 260)
      const py = between(-380, -200)
      return group(
        `translate(${px.toFixed(0)} ${py.toFixed(0)}) rotate(${between(-60, 60).toFixed(0)})`,
        line('M-12 0Q0 -12 12 0Q0 10 -12 0z', pen.hair),
      )
    }),
    each([-160, -60, 60, 170], (px) => line(`M${px} -160v44`, pen.bold)),
  )
}

function mud() {
  return (
    shape('M-10 600Q200 560 420 590Q640 620 820 570Q1040 540 1240 590Q1440 560 1610 580V910H-10z', press.tone, pen.line) +
    shape(
      'M600 700Q760 660 900 700Q1040 730 1180 700Q1300 690 1300 720Q1180 770 980 760Q760 770 640 740Q590 720 600 700z',
      press.tint,
      pen.thin,
    ) +
    ripples(13, 660, 704, 560, 44, 18) +
    line('M0 690Q140 670 260 690M60 860Q260 830 420 860M1060 840Q1200 820 1330 836M1400 680Q1500 664 1600 676', pen.thin) +
    ripples(2, 0, 620, 1600, 260, 50)
  )
}

function pegs() {
  const { between } = dice(77)
  return repeat(54, () => {
    const x = between(0, 1600)
    const y = between(610, 880)
    const near = (y - 560) / 200
    return x > 380 && x < 720 && y > 640
      ? ''
      : x > 930 && x < 1290 && y > 740
        ? ''
        : fill(
            `M${(x - 7 * near).toFixed(0)} ${y.toFixed(0)}Q${x.toFixed(0)} ${(y - 80 * near).toFixed(0)} ${(x + 3).toFixed(0)} ${(y - 70 * near).toFixed(0)}Q${(x + 9 * near).toFixed(0)} ${(y - 40 * near).toFixed(0)} ${(x + 7 * near).toFixed(0)} ${y.toFixed(0)}z`,
          )
  })
}

function skipper(x: number, y: number, size: number, way: 1 | -1) {
  return group(
    `translate(${x} ${y}) scale(${size * way} ${size})`,
    fill(oval(0, 44, 150, 12)),
    shape('M-30 -34Q-20 -96 40 -104Q44 -60 30 -30M50 -26Q80 -72 120 -60Q116 -30 100 -12', press.paper, pen.line),
    line('M-14 -40Q0 -74 34 -98M6 -38Q16 -60 36 -76M66 -30Q84 -50 112 -52', pen.thin),
    shape(
      'M-130 0Q-136 -44 -90 -54Q-40 -56 40 -34Q110 -20 150 -6L196 -28Q188 6 200 40L150 16Q60 46 -60 44Q-124 40 -130 0z',
      press.paper,
      pen.line,
    ),
    screen('M-60 30Q60 40 150 12Q60 46 -60 44z', 'hatch'),
    line('M-128 10Q-100 22 -76 14', pen.thin),
    shape(disc(-98, -54, 17), press.paper, pen.line),
    fill(disc(-101, -55, 8)),
    shape('M-60 14Q-70 48 -96 54Q-50 66 -26 40Q-22 20 -34 12z', press.tint, pen.line),
    each(
      [
        [-10, -10],
        [24, 0],
        [60, -4],
        [96, 2],
        [6, 18],
        [46, 20],
      ] as const,
      ([px, py]) => fill(disc(px, py, 5)),
    ),
  )
}

function crab() {
  return group(
    'translate(1110 824)',
    fill(oval(0, 34, 96, 10)),
    line('M-46 0L-84 -16L-100 32M-40 12L-74 6L-84 38M46 0L84 -16L100 32M40 12L74 6L84 38', pen.bold),
    shape('M-60 -24Q0 -44 60 -24Q56 24 0 30Q-56 24 -60 -24z', press.ink, pen.line),
    line('M-18 -32V-62M18 -32V-62', pen.line),
    fill(disc(-18, -64, 8)),
    fill(disc(18, -64, 8)),
    line('M52 -14L74 -34L60 -46', pen.bold),
    line('M-50 -12Q-100 -6 -108 -50', 26),
    line('M-50 -12Q-100 -6 -108 -50', 16, press.spot),
    shape(
      'M-128 -40Q-172 -66 -168 -118Q-160 -178 -70 -196Q-92 -176 -98 -160L-110 -150L-104 -140L-118 -132Q-96 -138 -84 -146L-74 -138L-66 -150Q-40 -156 -18 -150Q-48 -128 -60 -96Q-72 -50 -96 -38Q-112 -32 -128 -40z',
      press.spot,
      pen.line,
    ),
  )
}
