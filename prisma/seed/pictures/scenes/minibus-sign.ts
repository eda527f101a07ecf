import { type Picture, press } from '../press'
import { box, dashed, disc, each, fill, group, line, oval, pen, pill, repeat, screen, shape, within } from '../strokes'

export const minibusSign: Picture = {
  alt: '線描：工場桌上一塊空白的小巴牌，一隻手握着毛筆，剛寫下第一筆紅色。',
  draw: () => room() + bus() + table() + board() + pots() + hand(),
}

const pane = box(120, 50, 1360, 400)

function room() {
  return (
    fill(box(0, 0, 1600, 900), press.tint) +
    screen(box(0, 0, 1600, 640), 'hatch', 0.6) +
    within(
      'yard',
      pane,
      fill(pane, press.paper),
      fill(box(120, 50, 1360, 70), press.tint),
      repeat(
        7,
        (index) =>
          shape(box(100 + index * 210, 70 + (index % 3) * 40, 170, 400), index % 2 ? press.tint : press.paper, pen.hair, press.tone) +
          line(
            repeat(6, (row) => `M${124 + index * 210} ${120 + (index % 3) * 40 + row * 44}h122`),
            pen.hair,
            press.tone,
          ),
      ),
      fill(box(120, 396, 1360, 60), press.tone),
    )
  )
}

function bus() {
  const body = 'M400 386V196Q400 152 446 152H1040Q1082 152 1104 186L1140 258Q1196 268 1200 306V386z'
  return (
    within(
      'bus',
      pane,
      group(
        'translate(-170 0)',
        shape(body, press.paper, pen.line),
        fill('M402 292H1196Q1200 300 1200 306V386H400V292z', press.tone),
        line('M400 292H1196', pen.thin),
        shape(pill(880, 112, 180, 42, 6), press.paper, pen.line),
        repeat(5, (index) => shape(pill(430 + index * 112, 188, 100, 80, 8), press.ink, pen.thin)),
        shape('M996 188h46q16 0 26 18l28 62h-100z', press.ink, pen.thin),
        line('M880 180V386M984 180V386', pen.thin),
        shape(pill(1160, 300, 34, 24, 8), press.paper, pen.thin),
        each([540, 1060] as const, (x) => shape(disc(x, 388, 44), press.ink) + fill(disc(x, 388, 18), press.tint)),
      ),
    ) +
    line(pane, 14) +
    line('M120 450H1480', pen.line) +
    line(box(104, 446, 1392, 18), pen.line)
  )
}

function table() {
  return (
    shape(box(-10, 760, 1620, 160), press.tone) + line('M0 800H1600', pen.hair) + line('M60 836h420M620 850h500M1240 828h300', pen.hair)
  )
}

function board() {
  const plate = pill(250, 520, 860, 236, 18)
  return (
    fill(pill(268, 536, 860, 224, 18), press.ink) +
    shape(plate, press.paper, pen.line) +
    repeat(4, (index) => {
      const x = 282 + index * 204
      return (
        line(box(x, 546, 184, 184), pen.hair, press.tone) +
        dashed(`M${x} 638h184M${x + 92} 546v184M${x} 546l184 184M${x + 184} 546l-184 184`, pen.hair, press.tone, '8 8')
      )
    }) +
    fill(
      'M296 566C312 556 330 566 334 582C348 628 382 662 448 684C460 690 458 702 446 706C424 710 402 718 388 728C340 700 306 650 292 592C288 578 290 570 296 566z',
      press.spot,
    ) +
    each([270, 1090] as const, (x) => shape(disc(x, 540, 6), press.tone, pen.hair) + shape(disc(x, 736, 6), press.tone, pen.hair))
  )
}

function pots() {
  const brush = (x: number, lean: number, height: number) =>
    group(
      `rotate(${lean} ${x} 640)`,
      line(`M${x} 660V${640 - height}`, 10),
      line(`M${x} 660V${640 - height}`, 4, press.paper),
      fill(`M${x - 9} ${640 - height}h18q4 -34 -9 -58q-13 24 -9 58z`),
    )
  return (
    brush(120, -14, 120) +
    brush(146, -3, 160) +
    brush(172, 9, 130) +
    shape('M84 620H206L198 770H92z', press.tint, pen.line) +
    line('M86 650H204', pen.thin) +
    screen('M150 652H204L198 770H150z', 'hatch') +
    shape(box(1180, 672, 130, 100), press.paper) +
    shape(oval(1245, 672, 65, 15), press.ink) +
    fill(box(1180, 708, 130, 40), press.tone) +
    line(box(1180, 708, 130, 40), pen.thin) +
    shape(box(1336, 704, 110, 68), press.tint) +
    shape(oval(1391, 704, 55, 12), press.tone) +
    line('M1340 700Q1391 620 1442 700', pen.thin) +
    repeat(4, (index) =>
      shape(pill(1220 + (index % 2) * 12, 776 + index * 18, 300, 16, 4), index % 2 ? press.tint : press.paper, pen.thin),
    ) +
    shape('M80 812L620 838L618 856L78 830z', press.paper, pen.thin) +
    line(
      repeat(18, (index) => `M${100 + index * 28} ${814 + index * 1.35}v8`),
      pen.hair,
    )
  )
}

function hand() {
  return (
    line('M488 640L664 390', 16) +
    line('M488 640L664 390', 8, press.tint) +
    fill('M478 622L506 642Q482 684 442 700Q448 656 478 622z') +
    group(
      'translate(26 -36)',
      shape(
        'M1010 440Q900 452 800 486C760 472 690 476 640 496C606 508 560 536 534 560C524 574 538 586 554 578L606 552C584 572 566 590 560 604C556 620 576 624 588 612L636 572C626 590 618 606 622 616C630 628 646 618 652 606L688 562C760 578 830 578 880 562L1030 556z',
        press.paper,
        pen.line,
      ) +
        line('M606 552Q640 532 676 528M636 572Q664 550 690 548', pen.thin) +
        shape('M940 428Q1080 410 1250 330L1330 470Q1180 560 960 584Q936 500 940 428z', press.ink) +
        line('M972 436Q966 510 984 572', pen.thin, press.paper),
    )
  )
}
