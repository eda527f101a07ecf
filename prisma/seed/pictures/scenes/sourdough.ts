import { type Picture, press } from '../press'
import { box, dice, each, fill, grid, group, line, oval, pen, pill, repeat, ripples, screen, shape, within } from '../strokes'

export const sourdough: Picture = {
  alt: '線描：窗前一瓶發起的酸種，瓶身圈着紅橡筋，記下餵養時的高度。',
  draw: () => room() + table() + loaf() + flour() + jar() + spoon(),
}

function room() {
  return (
    fill(box(0, 0, 1600, 900), press.tint) +
    shape(box(150, -20, 1000, 560), press.paper, 12) +
    screen(box(150, 0, 1000, 540), 'dots', 0.4) +
    each(
      [
        [180, 300, 130],
        [330, 220, 150],
        [900, 260, 120],
        [1030, 340, 110],
      ] as const,
      ([x, top, w]) =>
        shape(box(x, top, w, 540 - top), press.tint, pen.thin) +
        line(
          repeat(5, (row) => `M${x + 16} ${top + 30 + row * 42}h${w - 32}`),
          pen.hair,
        ),
    ) +
    line('M650 0V540M150 180H1150', 12) +
    shape(box(120, 534, 1060, 26), press.paper, pen.line) +
    shape('M1230 -10H1440Q1430 240 1470 520H1230Q1250 240 1230 -10z', press.tone, pen.line) +
    line('M1280 0Q1290 260 1276 516M1340 0Q1346 260 1350 516M1400 0Q1396 260 1416 516', pen.thin)
  )
}

function table() {
  return fill(box(0, 680, 1600, 220), press.tone) + line('M0 680H1600', pen.line) + line('M0 760H420M1120 750H1600M180 850H1000', pen.hair)
}

function jar() {
  const { between } = dice(8)
  const glass =
    'M612 250H988Q1010 250 1010 290Q1040 310 1040 360V740Q1040 800 980 800H620Q560 800 560 740V360Q560 310 590 290Q590 250 612 250z'
  const dough = 'M572 408Q640 350 720 372Q800 330 880 370Q970 350 1028 412V740Q1028 788 980 788H620Q572 788 572 740z'
  const bubbles = grid(9, 8, (column, row) => {
    const r = between(4, 19) * (1.2 - row * 0.08)
    return shape(
      oval(604 + column * 50 + (row % 2) * 20 + between(-12, 12), 430 + row * 46 + between(-10, 10), r * 1.2, r),
      press.tint,
      pen.thin,
    )
  })
  return (
    screen(oval(830, 806, 330, 26), 'hatch') +
    shape(glass, press.paper, pen.line) +
    within('dough', dough, fill(dough, press.paper), screen(dough, 'dots', 0.5), bubbles) +
    line(dough, pen.line) +
    fill(pill(556, 600, 488, 26, 8), press.spot) +
    line(glass, 8) +
    shape(
      'M586 262Q570 300 556 338Q640 316 690 330Q760 310 820 332Q900 308 950 330Q1000 314 1044 338Q1030 300 1014 262Q1000 190 800 190T586 262z',
      press.paper,
      pen.line,
    ) +
    line('M590 264Q800 300 1010 264', pen.bold) +
    line('M640 220q-20 60 -30 100M720 204q-10 60 -12 112M880 204q10 60 12 112M960 220q20 60 30 100', pen.thin)
  )
}

function flour() {
  return (
    shape('M130 430H380L400 470L388 720H122L110 470z', press.paper, pen.line) +
    shape('M130 430L150 396H360L380 430z', press.tint, pen.line) +
    line('M110 470H400', pen.thin) +
    screen('M290 470H400L388 720H290z', 'hatch') +
    group(
      'translate(236 590)',
      line('M0 64V-60', pen.line),
      each([-44, -22, 0, 22] as const, (y) => fill(`M0 ${y}q-34 -2 -38 -32q32 2 38 32zM0 ${y}q34 -2 38 -32q-32 2 -38 32z`)),
      fill('M0 -52q-14 -20 0 -40q14 20 0 40z'),
    ) +
    ripples(4, 60, 742, 380, 60, 16)
  )
}

function loaf() {
  return (
    screen(oval(1310, 742, 220, 20), 'hatch') +
    shape('M1110 736Q1080 560 1310 548Q1540 560 1510 736z', press.tint, pen.line) +
    screen('M1320 548Q1540 560 1510 736H1400Q1440 620 1320 548z', 'hatch') +
    line('M1180 640Q1210 590 1270 580M1250 660Q1290 596 1350 586M1330 670Q1370 612 1420 606', pen.bold) +
    line('M1180 640Q1216 612 1270 580M1250 660Q1300 620 1350 586M1330 670Q1380 636 1420 606', pen.line, press.paper) +
    line('M1060 740H1560', 14)
  )
}

function spoon() {
  return (
    line('M330 850L560 836', 18) +
    line('M330 850L560 836', 8, press.paper) +
    shape(oval(270, 852, 76, 30), press.paper, pen.line) +
    shape('M206 846Q240 800 280 816Q316 812 336 850Q270 862 206 846z', press.tint, pen.thin)
  )
}
