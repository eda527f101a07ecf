import { type Picture, press } from '../press'
import { block, box, dice, disc, each, fill, group, line, oval, pen, pill, repeat, screen, shape } from '../strokes'

export const bookReturn: Picture = {
  alt: '線描：還書箱剖面，門外的人投書，一本紅色的書正沿滑道落到輸送帶。',
  draw: () => outside() + inside() + wall() + chute() + belt() + carts() + reader() + book(),
}

function outside() {
  return (
    fill(box(0, 0, 548, 900), press.tint) +
    block(-20, 180, 150, 620, press.paper, 36, (column, row) => ((column + row * 2) % 5 ? press.tint : press.tone)) +
    block(130, 330, 120, 470, press.tone, 34, (column, row) => ((column * 2 + row) % 3 ? press.paper : press.tint)) +
    line('M-20 180H130V800M130 330H250V800', pen.thin) +
    shape('M250 800V640', press.ink, 12) +
    shape(disc(250, 560, 92), press.paper, pen.line) +
    screen(disc(250, 560, 92), 'dots') +
    line('M250 660V560M250 620l-36 -36M250 600l30 -34', pen.thin) +
    fill(box(0, 800, 640, 100), press.tone) +
    line('M0 800H560', pen.line) +
    line('M0 850H500', pen.hair)
  )
}

function inside() {
  return (
    fill(box(560, 0, 1040, 900), press.paper) +
    fill(box(560, 816, 1040, 84), press.tone) +
    line('M600 816H1600', pen.line) +
    line('M980 0V120M1330 0V120', pen.thin) +
    each([980, 1330] as const, (x) => fill(`M${x - 70} 150Q${x - 60} 112 ${x} 110Q${x + 60} 112 ${x + 70} 150z`)) +
    shelf(760, 236) +
    shelf(760, 376)
  )
}

function shelf(x: number, y: number) {
  const { between, pick } = dice(y)
  let left = x + 10
  const spines: string[] = []
  while (left < 1560) {
    const w = between(14, 30)
    const h = between(70, 104)
    if (left < 1560 - w)
      spines.push(shape(box(left, y + 108 - h, w, h), pick([press.paper, press.tint, press.tone, press.ink, press.tint]), pen.hair))
    left += w + (between(0, 1) > 0.88 ? 40 : 1)
  }
  return spines.join('') + shape(box(x - 10, y + 108, 860, 14), press.tint, pen.thin)
}

function wall() {
  const parts = box(548, -10, 76, 400) + box(548, 466, 76, 450)
  return (
    fill(parts, press.tone) +
    screen(parts, 'hatch') +
    screen(parts, 'hatch') +
    line(box(548, -10, 76, 400) + box(548, 466, 76, 450), pen.line) +
    shape(pill(526, 372, 22, 112, 6), press.ink) +
    fill(box(524, 392, 26, 72), press.paper) +
    fill('M548 392l-44 -26l8 -12l40 24z')
  )
}

function chute() {
  return (
    line('M624 384H672Q720 386 760 424L930 566') +
    line('M624 470Q668 470 704 506L884 646', 12) +
    line('M760 556V816M840 618V816M760 700L840 760', pen.line)
  )
}

function belt() {
  return (
    shape(pill(880, 650, 640, 44, 22), press.tint, pen.line) +
    repeat(10, (index) => shape(disc(904 + index * 66, 672, 14), press.paper, pen.thin) + fill(disc(904 + index * 66, 672, 4))) +
    line('M940 694V816M1220 694V816', pen.bold) +
    shape(box(1010, 626, 130, 24), press.tone, pen.line) +
    shape(box(1020, 606, 110, 20), press.paper, pen.line) +
    shape(box(1216, 622, 120, 28), press.ink, pen.line) +
    shape(box(1390, 628, 110, 22), press.paper, pen.line) +
    line('M1404 639h60', pen.thin) +
    line('M1500 560V650', pen.line) +
    fill(pill(1478, 540, 44, 34, 8)) +
    line('M1490 574l-70 60M1510 574l10 60', pen.hair)
  )
}

function carts() {
  const cart = (x: number, colours: readonly string[]) =>
    shape(`M${x} 716h180v74h-180z`, press.paper, pen.line) +
    each(colours, (colour, index) => shape(box(x + 12 + index * 26, 722 + (index % 3) * 8, 24, 62 - (index % 3) * 8), colour, pen.thin)) +
    line(`M${x} 700V790`, pen.bold) +
    shape(disc(x + 30, 804, 12), press.ink) +
    shape(disc(x + 150, 804, 12), press.ink)
  return (
    cart(980, [press.tone, press.tint, press.ink, press.tone, press.paper, press.tint]) +
    cart(1290, [press.tint, press.ink, press.tint, press.paper, press.tone, press.tone])
  )
}

function reader() {
  return (
    screen(oval(390, 838, 130, 16), 'hatch') +
    fill('M330 640l-6 186h44l22 -170l26 170h46l-10 -186z') +
    fill('M318 440Q322 392 376 388Q440 388 452 440L464 662H322z') +
    fill('M352 346Q352 300 394 300Q434 302 434 346Q434 384 396 386Q354 384 352 346z') +
    fill('M432 340l14 14l-14 6z') +
    line('M408 436Q452 480 520 436', 34) +
    line('M340 440Q312 520 326 600', 30) +
    shape(pill(286, 590, 84, 110, 10), press.paper, pen.line) +
    line('M304 594q24 -60 48 0', pen.line) +
    shape('M506 416l56 14l-6 20l-56 -14z', press.tone, pen.thin)
  )
}

function book() {
  return (
    group(
      'translate(796 528) rotate(38)',
      fill(pill(-84, -30, 168, 56, 6), press.spot),
      fill(box(-70, -20, 158, 36), press.paper),
      line('M-66 -10H84M-66 -1H84M-66 8H84', pen.hair, press.tone),
      line('M-84 -26H84M-84 22H84M-80 -26V22', 10, press.spot),
    ) + line('M690 430l34 28M676 452l26 22', pen.thin)
  )
}
