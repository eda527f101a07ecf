import { box, dots, filled, form, group, hatch, join, oval, SHEET, stroked, times, weight } from './pen'
import { type Picture, press } from './press'

function pressMicrophones() {
  const foam = (colour: string) =>
    join(filled('M-36-6a36 50 0 0 1 72 0v22h-72z', colour), filled(box(-36, 18, 72, 10), press.paper), filled(box(-28, 28, 56, 46), colour))
  const slim = (colour: string) =>
    join(filled('M-17-70q17-14 34 0V70h-34z', colour), stroked('M-17-36h34M-17-12h34M-17 12h34', press.paper, weight.thin))
  const cube = (colour: string) =>
    join(filled(oval(0, -22, 34, 38), colour), form('M-38 14h76v60h-76z', press.paper), filled(oval(0, 44, 13), colour))
  const microphones = [
    { x: 560, y: 330, from: 690, turn: -24, head: slim(press.ink) },
    { x: 660, y: 256, from: 730, turn: -14, head: cube(press.ink) },
    { x: 756, y: 320, from: 775, turn: -4, head: foam(press.ink) },
    { x: 850, y: 226, from: 815, turn: 5, head: foam(press.spot) },
    { x: 950, y: 322, from: 855, turn: 15, head: slim(press.ink) },
    { x: 1056, y: 268, from: 900, turn: 25, head: cube(press.ink) },
  ]
  const head = (x: number, size: number) =>
    group(
      `translate(${x} 900) scale(${size})`,
      filled('M-150 20q0-118 96-132h108q96 14 96 132z', press.paper),
      filled('M-140 20q0-110 90-122h100q90 12 90 122z'),
      filled(oval(0, -160, 74, 84), press.paper),
      filled(oval(0, -160, 66, 76)),
    )
  return join(
    filled(SHEET, press.tint),
    ...Array.from({ length: 12 }, (_, index) => filled(`M${index * 140 - 10} 0h66q-14 360 6 700h-80q22-340 8-700z`, press.paper)),
    stroked(
      times(24, (index) => `M${index * 70 - 10} 0q10 350-2 700`),
      press.tone,
      weight.hair,
    ),
    filled(box(0, 690, 1600, 210), press.tone),
    hatch(box(0, 690, 1600, 210)),
    stroked('M0 690H1600', press.ink, weight.line),
    ...microphones.map(
      ({ x, y, from }) =>
        stroked(`M${from} 540Q${(x + from) / 2} ${y + 150} ${x} ${y + 50}`, press.paper, 20) +
        stroked(`M${from} 540Q${(x + from) / 2} ${y + 150} ${x} ${y + 50}`, press.ink, weight.bold),
    ),
    ...microphones.map((microphone) => group(`translate(${microphone.x} ${microphone.y}) rotate(${microphone.turn})`, microphone.head)),
    form('M590 580H1010L976 900H624z', press.paper),
    hatch('M860 580H1010L976 900H850z'),
    form('M520 500H1080L1036 580H564z', press.ink),
    form(oval(760, 716, 82), press.tint),
    stroked(oval(760, 716, 64), press.ink, weight.hair),
    stroked('M704 716h112M760 660v112', press.ink, weight.hair),
    ...[
      [150, 0.9],
      [420, 1.06],
      [1240, 1],
      [1480, 0.86],
    ].map(([x = 0, size = 1]) => head(x, size)),
    stroked('M1120 830L1136 664M1360 830L1344 664', press.paper, 68),
    stroked('M1120 840L1136 664M1360 840L1344 664', press.ink, 50),
    group(
      'translate(1240 610)',
      filled(box(-104, -66, 208, 130), press.paper),
      filled(box(-96, -58, 192, 114)),
      filled(box(-40, -82, 80, 30)),
      form(oval(0, 0, 44), press.tone),
      filled(oval(0, 0, 20)),
    ),
  )
}

function newspaperFront() {
  const text = (x: number, y: number, width: number, rows: number) =>
    stroked(
      times(rows, (row) => `M${x} ${y + row * 22}h${row % 6 === 5 ? width * 0.55 : width}`),
      press.tone,
      weight.line,
    )
  const left = join(
    filled(box(230, 112, 500, 74)),
    filled(box(230, 204, 500, 12), press.spot),
    filled(box(230, 250, 500, 30)),
    filled(box(230, 294, 330, 30)),
    form(box(230, 356, 324, 214), press.tint, weight.thin),
    filled('M230 570V510h44v-66h52v88h40v-44h50v36h42v-78h46v64h50v60z'),
    form(oval(490, 404, 20), press.paper, weight.thin),
    text(582, 362, 148, 10),
    ...[230, 406, 582].map((x) => text(x, 612, 148, 9)),
  )
  const right = join(
    stroked('M870 112h500', press.ink, weight.line),
    filled(box(870, 138, 324, 24)),
    filled(box(870, 174, 230, 24)),
    ...[870, 1046].map((x) => text(x, 236, 148, 11) + text(x, 606, 148, 9)),
    form(box(1222, 138, 148, 340), press.tint, weight.thin),
    filled(oval(1296, 220, 46), press.ink),
    filled('M1226 344q0-70 70-70t70 70z'),
    text(1238, 372, 116, 5),
    stroked('M870 510h500', press.tone, weight.thin),
    filled(box(870, 540, 240, 22)),
    form(box(1222, 540, 148, 250), press.paper, weight.thin),
    hatch(box(1222, 540, 148, 250)),
  )
  const crease = (d: string, opacity: number) => `<g opacity="${opacity}">${filled(d, press.tone)}</g>`
  return join(
    filled(SHEET, press.tint),
    dots(SHEET, 0.5),
    group(
      'translate(0 450) skewY(-4) translate(0 -450)',
      filled(box(206, 110, 600, 764), press.tone),
      form(box(192, 84, 608, 762)),
      form(box(180, 70, 620, 760)),
      left,
      crease('M800 70h-46l46 760z', 0.5),
    ),
    group(
      'translate(0 338) skewY(4) translate(0 -450)',
      filled(box(800, 110, 634, 764), press.tone),
      form(box(800, 84, 608, 762)),
      form(box(800, 70, 620, 760)),
      right,
      crease('M800 70h60L800 830z', 0.35),
    ),
  )
}

export const newsroom = {
  'press-microphones': { alt: '線描：記者席前的講台伸出六支咪高峰，其中一支是紅色。', draw: pressMicrophones },
  'newspaper-front': { alt: '線描：一份攤開的報紙，報頭下有一道紅線。', draw: newspaperFront },
} satisfies Record<string, Picture>
