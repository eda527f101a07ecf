import { type Picture, press } from '../press'
import { box, dashed, disc, each, fill, grid, group, line, oval, pen, pill, repeat, screen, shape } from '../strokes'

export const repairShop: Picture = {
  alt: '線描：維修枱上拆開了風扇與收音機，工具牆空了一格，枱上放着紅柄螺絲批。',
  draw: () => board() + tools() + bench() + radio() + toaster() + fan() + lamp() + screwdriver(),
}

function board() {
  return (
    fill(box(0, 0, 1600, 900), press.tint) +
    shape(box(60, 40, 1480, 540), press.paper, pen.line) +
    grid(37, 13, (column, row) => fill(disc(80 + column * 40, 70 + row * 40, 4), press.tone))
  )
}

const driver = 'M-9 0h18v-120h-18zM-20 0h40l6 20v84q0 14 -14 14h-24q-14 0 -14 -14v-84z'

function tools() {
  return (
    group('translate(150 210)', dashed(driver, pen.line)) +
    group('translate(240 210)', fill(driver)) +
    group('translate(336 90)', fill('M-34 0h44q26 0 40 24h-24q-10 -8 -22 -8v16h-26v-16h-12z'), fill(pill(-22, 28, 22, 190, 8))) +
    group(
      'translate(1114 100)',
      fill('M-14 0L-30 14Q-40 60 -16 78L-10 190q0 16 14 16q14 0 14 -16L24 78Q48 60 38 14L22 0V40L4 54L-14 40z'),
    ) +
    group(
      'translate(1206 100)',
      line('M-30 0L14 84M30 0L-14 84', 16),
      line('M12 84Q40 150 22 210M-12 84Q-40 150 -22 210', 18),
      fill(disc(0, 58, 16)),
      fill(disc(0, 58, 5), press.paper),
    ) +
    group('translate(1300 90)', line('M0 0h110M0 0v60M110 0v40', 12), fill(box(-10, 50, 24, 74)), line('M0 56H110', pen.thin)) +
    group('translate(1320 250)', shape(disc(60, 50, 62), press.tint, 14), fill(disc(60, 50, 26)), line('M110 90q30 40 6 90', pen.line)) +
    each([150, 240, 330, 1114, 1206, 1310, 1400] as const, (x) => line(`M${x - 8} 84h16`, pen.bold, press.tone))
  )
}

function bench() {
  return (
    fill(box(0, 690, 1600, 210), press.tone) +
    shape(box(-10, 690, 1620, 106), press.paper, pen.line) +
    shape(box(-10, 796, 1620, 20), press.ink) +
    each([90, 640, 1190] as const, (x) => shape(box(x, 836, 320, 110), press.tone, pen.thin) + line(`M${x + 120} 866h80`, pen.bold))
  )
}

function fan() {
  const blade = (turn: number) =>
    group(
      `rotate(${turn})`,
      shape('M-16 -20Q-110 -74 -84 -150Q-40 -182 14 -150Q44 -90 18 -18z', press.tone, pen.line) +
        line('M-4 -36Q-40 -90 -34 -140', pen.thin),
    )
  const spokes = repeat(24, (index) => {
    const a = (index * Math.PI) / 12
    return `M${Math.cos(a) * 48} ${Math.sin(a) * 48}L${Math.cos(a) * 206} ${Math.sin(a) * 206}`
  })
  return (
    group(
      'translate(60 0)',
      shape('M690 690q10 -46 110 -46t110 46z', press.ink),
      shape(box(780, 500, 40, 150), press.tint, pen.line),
      shape(pill(786, 596, 28, 30, 6), press.paper, pen.thin),
      group(
        'translate(800 330)',
        shape(disc(0, 0, 212), press.paper, pen.line),
        line(spokes, pen.hair, press.tone),
        line(disc(0, 0, 150), pen.hair, press.tone),
        line(disc(0, 0, 212), 12),
        line(disc(0, 0, 212), 4, press.tint),
        blade(20),
        blade(140),
        blade(260),
        shape(disc(0, 0, 42), press.ink),
        fill(disc(0, 0, 16), press.paper),
        line('M-9 0h18M0 -9v18', pen.thin),
      ),
    ) +
    group(
      'translate(1120 636) scale(.86)',
      shape(oval(0, 0, 150, 56), press.paper, pen.line),
      line(oval(0, 0, 104, 38) + oval(0, 0, 56, 20), pen.thin),
      line(
        repeat(16, (index) => {
          const a = (index * Math.PI) / 8
          return `M${Math.cos(a) * 22} ${Math.sin(a) * 8}L${Math.cos(a) * 148} ${Math.sin(a) * 55}`
        }),
        pen.hair,
      ),
      fill(oval(0, 0, 22, 8)),
    ) +
    line('M966 682Q1040 740 1130 716T1300 740', pen.line)
  )
}

function radio() {
  return (
    line('M220 470L380 330', pen.line) +
    fill(disc(384, 326, 9)) +
    shape(pill(120, 470, 380, 220, 18), press.paper, pen.line) +
    shape(pill(144, 494, 150, 172, 10), press.ink) +
    grid(6, 7, (column, row) => fill(disc(162 + column * 23, 514 + row * 22, 6), press.tint)) +
    shape(box(314, 494, 164, 56), press.tint, pen.thin) +
    line(`${repeat(9, (index) => `M${326 + index * 17} 500v${index % 2 ? 12 : 20}`)}M430 494v56`, pen.thin) +
    each([350, 440] as const, (x) => shape(disc(x, 610, 34), press.tone, pen.line) + line(`M${x} 610l14 -24`, pen.line)) +
    each(
      [
        [820, 744, 9],
        [850, 756, 7],
        [876, 740, 9],
        [910, 758, 7],
      ] as const,
      ([x, y, r]) => shape(disc(x, y, r), press.tint, pen.thin),
    )
  )
}

function toaster() {
  return (
    line('M1500 650Q1560 640 1560 690', pen.bold) +
    shape('M1290 690V560Q1290 510 1340 510H1450Q1500 510 1500 560V690z', press.tint, pen.line) +
    screen('M1400 510H1450Q1500 510 1500 560V690H1400z', 'hatch') +
    fill(pill(1324, 500, 142, 16, 6)) +
    line('M1276 580V650', pen.line) +
    fill(pill(1262, 584, 30, 16, 6)) +
    line('M1300 664H1490', pen.thin)
  )
}

function lamp() {
  return group(
    'translate(-34 0)',
    line('M520 690V640L470 380L640 190', 12),
    fill(pill(470, 676, 100, 16, 6)),
    shape('M606 150L690 214Q664 262 610 270Q570 236 566 196z', press.ink),
    shape(disc(470, 380, 12), press.paper, pen.line),
  )
}

function screwdriver() {
  return group(
    'translate(560 752) rotate(82)',
    fill('M-7 -30h14v-150l-5 -20h-4l-5 20z'),
    fill('M-24 -34h48l6 24v110q0 22 -20 22h-20q-20 0 -20 -22v-110z', press.spot),
    line('M-10 -6v106M10 -6v106', pen.thin, press.paper),
  )
}
