import { type Picture, press } from '../press'
import { block, box, dice, disc, each, fill, group, line, oval, pen, pill, screen, shape, within } from '../strokes'

export const nightReading: Picture = {
  alt: '線描：通宵巴士上層，一個乘客低頭讀着紅色封面的書，窗外是夜裏的樓房。',
  draw: () => cabin() + windows() + seat(1330) + dozer() + seat(470) + seat(40) + seat(900) + reader() + rails(),
}

const panes = [
  [-60, 420],
  [390, 470],
  [890, 470],
  [1390, 300],
] as const

function cabin() {
  return (
    fill(box(0, 0, 1600, 900), press.tint) +
    fill(box(0, 0, 1600, 64), press.tone) +
    line('M0 64H1600', pen.line) +
    each([60, 560, 1060, 1500] as const, (x) => shape(pill(x, 18, 340, 24, 12), press.paper, pen.thin)) +
    fill(box(0, 560, 1600, 34), press.tone) +
    line('M0 560H1600M0 594H1600', pen.thin) +
    fill(box(0, 850, 1600, 50), press.ink) +
    screen(box(0, 594, 1600, 256), 'dots', 0.4)
  )
}

function windows() {
  const { chance } = dice(23)
  const blocks = [
    [-40, 260, 130],
    [110, 180, 120],
    [250, 300, 150],
    [420, 150, 120],
    [560, 250, 90],
    [670, 330, 170],
    [900, 190, 130],
    [1050, 280, 110],
    [1180, 130, 150],
    [1350, 240, 120],
    [1480, 310, 150],
  ] as const
  return each(panes, ([x, w], index) => {
    const pane = pill(x, 104, w, 420, 26)
    return (
      fill(pane) +
      within(
        `pane-${index}`,
        pane,
        each(
          blocks,
          ([left, top, wide]) =>
            block(left, top, wide, 420, press.ink, 30, () => (chance(0.2) ? press.paper : chance(0.3) ? press.tone : press.ink)) +
            line(`M${left} 524V${top}h${wide}V524`, pen.hair, press.tone),
        ),
        line('M300 524V220Q300 180 350 180M830 524V220Q830 180 900 180M1420 524V220Q1420 180 1480 180', pen.bold, press.tint),
        each([350, 900, 1480] as const, (lamp) => fill(oval(lamp + 16, 182, 30, 9), press.paper)),
      ) +
      line(pane, 14) +
      line(pane, 5, press.tone) +
      line(`M${x + 8} 210h${w - 16}`, pen.thin, press.tone)
    )
  })
}

function seat(x: number) {
  return (
    line(`M${x + 130} 800V850M${x + 230} 800V850`, 14) +
    shape(
      `M${x + 40} 760Q${x + 30} 720 ${x + 70} 716H${x + 240}L${x + 262} 800H${x + 70}Q${x + 46} 800 ${x + 40} 760z`,
      press.tone,
      pen.line,
    ) +
    shape(
      `M${x + 226} 770L${x + 262} 440Q${x + 266} 404 ${x + 302} 404Q${x + 340} 406 ${x + 336} 446L${x + 300} 790Q${x + 296} 806 ${x + 270} 806Q${x + 226} 806 ${x + 226} 770z`,
      press.tone,
      pen.line,
    ) +
    screen(`M${x + 246} 640L${x + 262} 500H${x + 326}L${x + 312} 640z`, 'hatch') +
    line(`M${x + 262} 480H${x + 330}`, pen.thin) +
    line(`M${x + 270} 404Q${x + 280} 370 ${x + 310} 374Q${x + 334} 378 ${x + 330} 410`, 14) +
    line(`M${x + 270} 404Q${x + 280} 370 ${x + 310} 374Q${x + 334} 378 ${x + 330} 410`, 6, press.tone)
  )
}

/** Someone a few rows behind, asleep against the glass. */
function dozer() {
  return group(
    'translate(60 0)',
    fill('M1352 716Q1370 560 1430 514Q1530 496 1550 600V800H1360z'),
    line('M1400 760Q1440 640 1420 570', pen.thin, press.tone),
    shape(oval(1436, 452, 48, 56), press.paper, pen.line),
    shape(
      'M1396 424Q1410 388 1446 388Q1494 396 1490 460Q1484 500 1462 506Q1460 460 1436 436Q1414 440 1396 424z',
      press.ink,
      pen.line,
      press.tone,
    ),
    line('M1398 460q8 6 16 0M1400 486q6 2 12 0', pen.thin),
  )
}

function reader() {
  return (
    fill('M748 700Q930 690 1090 716L1130 800H920L800 790L776 842H690Q680 800 720 720z') +
    shape('M664 838Q690 818 740 826H790V850H650z', press.paper, pen.line) +
    shape('M1110 752Q1166 640 1140 520Q1120 450 1040 446Q960 452 940 520Q926 620 952 730z', press.tint, pen.line) +
    shape('M1000 462L990 400L1060 396L1070 462Q1030 480 1000 462z', press.paper, pen.line) +
    shape('M930 340Q934 270 1010 268Q1080 270 1082 340Q1080 420 1010 426Q970 430 946 400L936 384L922 378L934 362z', press.paper, pen.line) +
    shape(
      'M932 322Q924 248 1010 248Q1098 252 1094 342Q1092 394 1060 412Q1052 396 1048 376Q1038 380 1028 362Q1020 346 1006 346Q998 330 1006 328Q970 332 932 322z',
      press.ink,
      pen.line,
      press.tone,
    ) +
    line('M948 356q12 6 22 0M950 396q8 2 16 -2', pen.thin) +
    line('M1014 352q22 -6 18 14q-6 14 -16 8', pen.thin) +
    book() +
    line('M1060 510Q1060 620 980 640Q900 640 860 596', 60) +
    line('M1060 510Q1060 620 980 640Q900 640 860 596', 50, press.tint) +
    shape(
      'M868 566Q840 546 816 556Q800 568 812 580Q790 584 794 600Q800 610 820 606Q812 622 830 628Q856 628 880 616z',
      press.paper,
      pen.line,
    )
  )
}

function book() {
  return group(
    'translate(770 560) rotate(-14)',
    shape('M8 -90L92 -70V66L8 88z', press.paper, pen.line),
    line('M24 -80L88 -64M24 -60L88 -48M24 -40L88 -32', pen.hair, press.tone),
    fill('M-70 -96L12 -104V98L-70 86z', press.spot),
    line('M-54 -80V72', pen.line, press.paper),
  )
}

function rails() {
  return (
    line('M300 64V850M1290 64V850', 16) +
    line('M300 70V846M1290 70V846', 6, press.paper) +
    line('M0 88H1600', 9) +
    each([300, 1290] as const, (x) => shape(pill(x - 20, 440, 40, 64, 12), press.tone, pen.line) + fill(disc(x, 472, 11)))
  )
}
