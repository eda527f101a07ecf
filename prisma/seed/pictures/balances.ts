import { box, dots, filled, form, group, hatch, join, oval, SHEET, stroked, times, weight } from './pen'
import { type Picture, press } from './press'

function lever() {
  const tilt = 'rotate(-14 800 590)'
  return join(
    dots(SHEET, 0.45),
    stroked('M800 70V530', press.tone, weight.line, '4 14'),
    stroked('M150 590H1450', press.tone, weight.line, '16 16'),
    stroked('M1440 590A640 640 0 0 0 1428 472m-27 28 27-30 33 22', press.ink, weight.line),
    filled(box(0, 790, 1600, 110), press.tone),
    hatch(box(0, 790, 1600, 110), 0.6),
    stroked('M0 790H1600', press.ink, weight.line),
    form('M800 600L916 790H684z', press.ink),
    group(
      tilt,
      form('M130 574H1470V608H130z', press.paper),
      times(9, (index) => stroked(`M${200 + index * 150} 608v-12`, press.ink, weight.thin)),
      form(oval(340, 380, 194), press.paper, 7),
      hatch('M340 186a194 194 0 0 1 0 388 250 250 0 0 0 0-388z'),
      stroked('M204 330a146 146 0 0 1 70-76', press.ink, weight.line),
      filled(oval(1380, 514, 60), press.spot),
      stroked('M1344 500a40 40 0 0 1 22-26', press.paper, weight.line),
    ),
    form(oval(800, 600, 13), press.paper, weight.thin),
  )
}

function forkRoad() {
  const road =
    'M610 900C640 760 690 660 660 560S420 420 250 330H330C540 400 740 470 800 560 860 470 1060 400 1270 330H1350C1180 420 970 460 940 560S960 760 990 900z'
  const pole = (x: number, y: number, side: number, colour: string) =>
    join(
      stroked(`M${x} ${y}V${y - 260}`, press.ink, weight.bold),
      form(`M${x} ${y - 254}q${side * 50}-22 ${side * 96} 0t${side * 84}-4v104q${side * -50} 20 ${side * -92} 2t${side * -88} 2z`, colour),
      filled(oval(x, y - 266, 12)),
    )
  return join(
    filled(box(0, 0, 1600, 330), press.tint),
    form('M-20 330C160 250 300 262 420 300S640 210 800 252 1020 300 1160 274 1420 216 1620 300V340H-20z', press.tone, weight.thin),
    form('M-20 330H1620V920H-20z', press.paper, weight.thin),
    dots(box(0, 330, 1600, 570), 0.6),
    form(road, press.paper),
    hatch(road, 0.5),
    stroked('M800 900V812', press.ink, 8, '40 30'),
    stroked(
      'M745 600C690 520 590 462 480 410S340 346 296 328M855 600C910 520 1010 462 1120 410S1260 346 1304 328',
      press.ink,
      weight.line,
      '24 20',
    ),
    pole(220, 400, 1, press.ink),
    pole(1380, 400, -1, press.paper),
    group(
      'translate(800 770)',
      filled(oval(10, 6, 74, 16), press.tone),
      filled('M-34 0l12-130h-16q-18 0-14-34l10-70q6-34 42-34t42 34l10 70q4 34-14 34h-16L34 0H8L0-100-8 0z', press.spot),
      filled(oval(0, -312, 36), press.spot),
    ),
  )
}

export const balances = {
  lever: { alt: '線描：槓桿一端壓着大球，另一端高高翹起一個小紅球。', draw: lever },
  'fork-road': { alt: '線描：一個紅色人影站在分岔路口，兩條路各通往一支旗杆。', draw: forkRoad },
} satisfies Record<string, Picture>
