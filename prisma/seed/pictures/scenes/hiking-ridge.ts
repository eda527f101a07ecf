import { type Picture, press } from '../press'
import { box, dice, disc, fill, group, line, pen, polygon, repeat, ripples, screen, shape, within } from '../strokes'

const spur =
  'M-10 910V640Q90 600 180 520Q270 430 340 400Q420 380 500 450Q560 520 640 540Q740 550 840 470Q960 350 1060 270Q1110 236 1160 270Q1240 350 1330 430Q1450 530 1610 580V910z'
const trail = 'M-20 690Q100 640 190 562Q280 464 348 430Q420 412 492 480Q556 550 640 568Q746 576 846 494Q966 372 1064 292Q1094 264 1116 268'

export const hikingRidge: Picture = {
  alt: '線描：秋日山脊上芒草伏風，三人沿小徑走向山頂，當中一個背着紅背囊。',
  draw: () => distance() + ridge() + walkers() + post() + grass(),
}

function distance() {
  return (
    fill(box(0, 0, 1600, 900), press.tint) +
    shape(disc(420, 210, 84), press.paper, pen.thin) +
    line('M120 120h180M180 150h90M560 90h220M640 120h90', pen.thin, press.tone) +
    shape('M-10 420Q120 330 220 360Q330 300 430 350Q600 330 740 440H-10z', press.paper, pen.thin) +
    screen('M-10 420Q120 330 220 360Q330 300 430 350Q600 330 740 440H-10z', 'dots', 0.7) +
    shape('M750 440Q900 340 1000 380Q1140 310 1290 370Q1430 320 1610 380V440z', press.paper, pen.thin) +
    screen('M750 440Q900 340 1000 380Q1140 310 1290 370Q1430 320 1610 380V440z', 'hatch', 0.7) +
    fill(box(0, 440, 1600, 200), press.tone) +
    line('M0 440H1600', pen.thin) +
    ripples(9, 0, 452, 1600, 110, 90) +
    fill('M1380 470Q1430 440 1500 470z')
  )
}

function ridge() {
  const folds = [
    'M340 404Q330 520 240 640T100 900',
    'M346 404Q420 520 430 640T520 900',
    'M640 580Q620 680 570 760',
    'M1100 250Q1080 380 980 500T860 900',
    'M1110 250Q1170 400 1180 560T1300 900',
    'M1330 434Q1340 560 1420 680',
    'M504 500Q520 560 504 640',
    'M836 514Q810 580 760 650',
  ]
  return (
    shape(spur, press.paper, pen.line) +
    within(
      'ridge',
      spur,
      fill(
        'M1100 250Q1080 380 980 500T860 900H520Q440 760 430 640Q420 520 346 404Q420 380 500 450Q560 520 640 540Q740 550 840 470Q960 350 1100 250z',
        press.tint,
      ),
      fill('M1108 246Q1170 400 1180 560T1300 910H1610V580Q1450 530 1330 430Q1240 350 1160 270z', press.tone),
      screen('M1108 246Q1170 400 1180 560T1300 910H1610V580Q1450 530 1330 430Q1240 350 1160 270z', 'hatch'),
      line(folds.join(''), pen.thin),
    ) +
    line(spur, pen.line) +
    line(trail, 20) +
    line(trail, 12, press.paper)
  )
}

function hiker(x: number, y: number, size: number, pack: string) {
  return group(
    `translate(${x} ${y}) scale(${size})`,
    line('M0 -44L-14 -20L-18 0M0 -44L12 -22L22 0', 10),
    line('M0 -44L8 -78', 20),
    fill(disc(12, -98, 11)),
    fill(polygon([-4, -102], [34, -102], [24, -112], [4, -112])),
    fill('M-30 -86Q-30 -94 -20 -94L0 -88L-6 -46Q-30 -42 -34 -52z', pack),
    line('M8 -76L26 -60L38 -60', 8),
    line('M38 -66L46 0', 3),
  )
}

function walkers() {
  return hiker(636, 570, 1.2, press.ink) + hiker(880, 466, 1.2, press.ink) + hiker(404, 428, 1.6, press.spot)
}

function post() {
  return group(
    'translate(1150 268)',
    shape('M-14 10V-70L0 -84L14 -70V10z', press.paper, pen.line),
    line('M-14 -50H14', pen.thin),
    fill(box(-8, -36, 16, 20)),
  )
}

function grass() {
  const { between } = dice(19)
  const blade = (x: number, y: number, high: number) => {
    const tip = x + high * 0.36
    return (
      line(
        `M${x.toFixed(0)} ${y.toFixed(0)}Q${(x + 6).toFixed(0)} ${(y - high * 0.7).toFixed(0)} ${tip.toFixed(0)} ${(y - high).toFixed(0)}`,
        pen.thin,
      ) +
      group(
        `translate(${tip.toFixed(0)} ${(y - high).toFixed(0)}) rotate(${between(16, 34).toFixed(0)}) scale(${(high / 130).toFixed(2)})`,
        line('M-2 2Q30 -24 74 -22M-2 2Q36 -14 86 -8M-2 2Q40 -2 88 8M-2 2Q36 8 78 22M-2 2Q24 14 58 32', pen.hair),
      )
    )
  }
  return (
    repeat(9, () => blade(between(560, 840), between(720, 800), between(50, 70))) +
    repeat(7, () => blade(between(1230, 1540), between(640, 780), between(50, 70))) +
    repeat(34, (index) => blade(index * 50 - 60 + between(-14, 14), 920, between(80, 200)))
  )
}
