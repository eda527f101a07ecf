import { type Picture, press } from '../press'
import { box, dice, disc, each, fill, group, line, oval, pen, pill, repeat, screen, shape, within } from '../strokes'

const guests = [sleeper(press.tone), reader, drawn, sleeper(press.paper), bags, sleeper(press.spot), sleeper(press.tint), drawn] as const

export const nightTrain: Picture = {
  alt: '線描：夜行列車的臥鋪剖面，乘客各自睡去，一張毯子是紅色，車外是月下群山。',
  draw: () => night() + carriage() + guests.map((guest, index) => berth(index, guest)).join('') + wheels() + border(),
}

function night() {
  const { between } = dice(91)
  return (
    fill(box(0, 0, 1600, 900)) +
    fill(disc(1240, 120, 58), press.paper) +
    repeat(40, (index) => fill(disc(index % 5 ? between(0, 1150) : between(1320, 1600), between(0, 200), between(1.5, 3.5)), press.tint)) +
    shape(
      'M-10 330L120 190L200 250L340 90L470 240L560 180L700 320L860 170L960 260L1080 200L1210 330L1360 180L1460 260L1610 170V420H-10z',
      press.ink,
      pen.thin,
      press.tone,
    ) +
    fill(
      'M340 90L470 240L420 222L392 250L350 190L310 216L290 148zM860 170L960 260L910 246L870 270L836 226L812 214zM1360 180L1460 260L1400 244L1372 268L1330 214z',
      press.tint,
    ) +
    line('M0 262Q800 300 1600 262', pen.hair, press.tint) +
    line('M220 300V272M1330 300V270', pen.line, press.tint)
  )
}

function carriage() {
  return (
    shape(box(-20, 300, 1640, 28), press.tint, pen.line) +
    fill(box(-20, 326, 1640, 420), press.tone) +
    fill(box(-20, 700, 1640, 46), press.tint) +
    line('M0 326H1600M0 700H1600M0 746H1600', pen.line) +
    fill(box(786, 326, 28, 420), press.ink) +
    repeat(5, (index) => line(`M770 ${360 + index * 80}h60`, pen.thin, press.tone)) +
    line('M0 514H776M824 514H1600', pen.thin)
  )
}

function berth(index: number, guest: (id: string) => string) {
  const x = [40, 412, 840, 1212][index % 4] ?? 0
  const y = index < 4 ? 350 : 536
  const pane = pill(0, 0, 346, 144, 22)
  return group(`translate(${x} ${y})`, fill(pane, press.paper), within(`berth-${index}`, pane, guest(`berth-${index}`)), line(pane, 7))
}

function bed() {
  return fill(box(0, 112, 346, 40)) + shape(pill(14, 82, 92, 32, 14), press.paper, pen.line)
}

function sleeper(blanket: string) {
  return () =>
    screen(box(0, 0, 346, 144), 'dots', 0.5) +
    line('M306 0V30', pen.thin) +
    shape('M286 44Q290 26 306 26Q322 26 326 44z', press.tint, pen.thin) +
    bed() +
    shape(oval(72, 72, 28, 24), press.paper, pen.line) +
    fill('M44 74Q40 44 72 46Q98 46 100 62Q80 52 64 62Q60 84 56 92Q46 88 44 74z') +
    line('M84 76q6 4 12 0', pen.thin) +
    fill(`M88 114Q92 66 140 62Q200 42 240 64Q290 76 350 70V114z`, blanket) +
    line('M88 114Q92 66 140 62Q200 42 240 64Q290 76 350 70', pen.line) +
    line('M140 76Q160 90 150 112M230 76Q240 92 232 112M104 80Q116 92 114 112', pen.thin, blanket === press.spot ? press.paper : press.ink)
}

function reader() {
  return (
    fill('M300 20L346 60V112H150z', press.tint) +
    fill(box(0, 112, 346, 40)) +
    shape('M30 112L46 40Q60 30 74 44L86 112z', press.tint, pen.line) +
    fill('M92 112Q80 60 112 58Q150 56 160 96L240 84Q260 84 262 112z') +
    fill(disc(122, 38, 23)) +
    line('M124 74L186 74', 14) +
    shape('M180 48L226 42L232 78L188 86z', press.paper, pen.line) +
    line('M204 46L210 82', pen.hair) +
    line('M312 0V14', pen.thin) +
    shape('M290 28Q294 10 312 10Q328 10 332 28z', press.paper, pen.thin)
  )
}

function drawn() {
  return (
    fill(box(0, 0, 346, 150), press.tint) +
    line(
      repeat(13, (index) => `M${14 + index * 27} 0Q${20 + index * 27} 70 ${12 + index * 27} 150`),
      pen.thin,
    ) +
    screen(box(180, 0, 170, 150), 'hatch')
  )
}

function bags() {
  return (
    screen(box(0, 0, 346, 144), 'dots', 0.5) +
    bed() +
    shape(pill(150, 50, 130, 64, 8), press.tone, pen.line) +
    line('M190 50V34H240V50M176 50v64M254 50v64', pen.line) +
    line('M40 0V26M30 26q10 -16 20 0l-18 46h-6z', pen.thin) +
    shape('M26 30L54 30L70 78L10 78z', press.ink, pen.thin)
  )
}

function wheels() {
  return (
    fill(box(-20, 750, 1640, 30)) +
    line('M0 780H1600', pen.thin, press.tone) +
    each(
      [130, 260, 560, 690, 930, 1060, 1380, 1500] as const,
      (x) => shape(disc(x, 792, 34), press.tone, pen.line) + line(disc(x, 792, 20), pen.thin) + fill(disc(x, 792, 7)),
    ) +
    fill(box(0, 826, 1600, 10), press.tint) +
    repeat(27, (index) => fill(box(index * 60 + 6, 840, 40, 12), press.tone)) +
    line('M0 872H500M560 872H900M1100 872H1600', pen.thin, press.tone)
  )
}

function border() {
  return (
    repeat(7, (index) => fill(box(786, 596 + index * 42, 30, 42), index % 2 ? press.paper : press.ink)) +
    line(box(786, 596, 30, 294), pen.thin, press.paper) +
    shape('M776 596L801 566L826 596z', press.paper, pen.line)
  )
}
