import { type Picture, press } from '../press'
import { block, box, dashed, dice, disc, each, fill, group, line, oval, pen, pill, repeat, screen, shape } from '../strokes'

const towers = [
  [0, 120, 170],
  [150, 210, 120],
  [262, 60, 150],
  [404, 250, 130],
  [530, 150, 120],
  [648, 300, 150],
  [796, 220, 130],
  [930, 90, 160],
  [1086, 260, 120],
  [1200, 40, 170],
  [1366, 180, 120],
  [1480, 110, 140],
] as const

export const rooftopGarden: Picture = {
  alt: '線描：高樓圍着的唐樓天台上，老人提着紅色水壺，澆最後一畦菜。',
  draw: () => fill(box(0, 0, 1600, 900), press.tint) + city() + roof() + hut() + beds() + farmer(),
}

function city() {
  const { chance } = dice(31)
  return each(towers, ([x, top, w], index) => {
    const wall = index % 4 === 2 ? press.tone : press.paper
    return (
      block(x, top, w, 640 - top, wall, 30, () => (chance(0.12) ? press.ink : wall === press.paper ? press.tint : press.paper)) +
      line(`M${x} 640V${top}h${w}V640`, pen.thin)
    )
  })
}

function roof() {
  return (
    shape(box(-10, 520, 1620, 90), press.paper, pen.line) +
    fill(box(-10, 504, 1620, 20)) +
    line(
      repeat(22, (index) => `M${index * 76} 524v86`),
      pen.hair,
      press.tone,
    ) +
    fill(box(0, 610, 1600, 290), press.tone) +
    line('M0 610H1600', pen.line) +
    line(
      `${repeat(17, (index) => `M${800 + (index - 8) * 120} 610L${800 + (index - 8) * 240} 900`)}M0 680H1600M0 776H1600`,
      pen.hair,
      press.tint,
    )
  )
}

function hut() {
  return (
    shape(box(60, 330, 260, 290), press.paper, pen.line) +
    screen(box(60, 330, 260, 290), 'hatch', 0.7) +
    fill('M40 330L66 296H318L344 330z') +
    shape(box(150, 410, 96, 210), press.ink) +
    line('M164 515h16', pen.line, press.paper) +
    line('M240 296V150M200 168h80M212 192h56M222 216h36', pen.line) +
    shape(pill(1330, 330, 190, 190, 14), press.paper, pen.line) +
    line('M1330 372H1520M1330 424H1520M1330 476H1520', pen.thin) +
    shape(box(1316, 520, 218, 22), press.ink) +
    line('M1340 542V610M1510 542V610M1340 610L1510 542', pen.line) +
    line('M1330 500H1270V610', pen.line)
  )
}

function beds() {
  return bed(350, 600, 2, cabbage) + bed(960, 600, 2, stalks) + bed(130, 760, 4, leaves) + bed(1130, 760, 3, cabbage)
}

function bed(x: number, y: number, boxes: number, plant: (x: number, y: number) => string) {
  const w = 110
  return repeat(boxes, (index) => {
    const left = x + index * (w + 12)
    return (
      plant(left + w / 2, y + 6) +
      shape(`M${left} ${y}h${w}l-8 58h${16 - w}z`, press.paper, pen.line) +
      fill(box(left - 5, y - 5, w + 10, 14)) +
      line(`M${left + 10} ${y + 32}h${w - 20}`, pen.hair, press.tone)
    )
  })
}

function cabbage(x: number, y: number) {
  return (
    shape(
      `M${x - 46} ${y}Q${x - 64} ${y - 50} ${x - 30} ${y - 58}Q${x} ${y - 92} ${x + 30} ${y - 58}Q${x + 64} ${y - 50} ${x + 46} ${y}z`,
      press.tint,
      pen.line,
    ) + line(`M${x} ${y}V${y - 66}M${x} ${y - 24}L${x - 30} ${y - 48}M${x} ${y - 24}L${x + 30} ${y - 48}`, pen.thin)
  )
}

function stalks(x: number, y: number) {
  return each(
    [-34, -12, 12, 34],
    (dx, index) =>
      line(`M${x + dx * 0.6} ${y}Q${x + dx} ${y - 40} ${x + dx} ${y - 74 - (index % 2) * 20}`, pen.line) +
      fill(`M${x + dx} ${y - 60}q-30 -6 -30 -34q28 2 30 34zM${x + dx} ${y - 70 - (index % 2) * 16}q26 -8 26 -32q-26 4 -26 32z`),
  )
}

function leaves(x: number, y: number) {
  return each([-60, -30, 0, 30, 60], (turn) =>
    group(
      `rotate(${turn} ${x} ${y})`,
      shape(`M${x} ${y}q-26 -44 0 -92q26 48 0 92z`, press.paper, pen.thin) + line(`M${x} ${y}v-70`, pen.hair),
    ),
  )
}

function farmer() {
  return (
    screen(oval(850, 838, 170, 18), 'hatch') +
    group(
      'translate(-46 -70) scale(1.08)',
      fill('M778 622Q800 598 842 604Q880 612 882 668L874 742H790z') +
        fill('M792 736h36l-6 92h-40zM834 736h40l6 92h-38z') +
        fill(disc(786, 580, 30)) +
        shape('M722 574Q760 556 782 520Q812 548 852 570Q790 592 722 574z', press.paper, pen.line) +
        line('M782 520L760 576M782 520L812 576', pen.hair) +
        line('M812 640Q776 668 730 650', 26) +
        group(
          'translate(660 606)',
          fill('M-30 20L-92 -10L-100 4L-34 56z', press.spot),
          fill('M-112 -22l26 4l-14 34l-22 -8z', press.spot),
          fill(pill(-40, 6, 96, 88, 10), press.spot),
          line('M-20 6Q10 -50 52 6M56 20Q96 40 56 78', 10, press.spot),
        ) +
        dashed('M556 616Q520 650 504 706M566 622Q536 664 526 712M576 628Q554 672 548 716', pen.thin, press.ink, '10 8'),
    )
  )
}
