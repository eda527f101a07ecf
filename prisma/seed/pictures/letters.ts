import { geoAzimuthalEqualArea } from 'd3-geo'
import { atlas, type Place } from './atlas'
import { ashore, coastline } from './coastline'
import { box, curve, dots, filled, form, group, hatch, join, oval, type Point, pin, SHEET, stroked, times, weight } from './pen'
import { type Picture, press } from './press'

/** A blob of sealing wax with an impressed ring. */
const wax = (radius: number) => {
  const rim = Array.from({ length: 13 }, (_, index): Point => {
    const angle = (index % 12) * (Math.PI / 6)
    const reach = radius * (1 + 0.07 * Math.sin((index % 12) * 2.3))
    return [Math.cos(angle) * reach, Math.sin(angle) * reach]
  })
  const inner = radius * 0.66
  return join(
    filled(`${curve(rim)}z`, press.spot),
    stroked(oval(0, 0, inner), press.paper, weight.line),
    stroked(`M0 ${-inner + 12}V${inner - 12}M${-inner + 12} 0H${inner - 12}M-16-16l32 32M16-16l-32 32`, press.paper, weight.line),
  )
}

function sealedLetter() {
  const map = atlas(geoAzimuthalEqualArea().rotate([22, -50]).scale(980).translate([800, 470]), {
    within: [-180, 10, 180, 90],
    speck: 900,
    step: 7,
  })
  const sender: Place = [-77, 38.9]
  const receiver: Place = [37.6, 55.8]
  const way = map.route(sender, [-66, 51], [-40, 60.5], [-14, 63.5], [14, 62], receiver)
  const bars = [
    [0, 220],
    [240, 120],
    [0, 90],
    [110, 250],
    [0, 170],
  ] as const
  const letter = join(
    filled('M-330-176h700v440h-700z', press.tone),
    group(
      'translate(20 -150) rotate(4)',
      form('M-262-186h524v330h-524z', press.paper),
      ...bars.map(([x, width], index) =>
        filled(box(-216 + x, -146 + Math.floor((index + 1) / 2) * 44, width, 22), index === 2 ? press.tone : press.ink),
      ),
    ),
    form('M-350-196h700v440h-700z', press.paper),
    stroked('M-350 244L-66 24M350 244L66 24', press.ink, weight.thin),
    hatch('M-350-196v440L-66 24z', 0.7),
    hatch('M350-196v440L66 24z', 0.7),
    form('M-350-196L-24 70q24 18 48 0L350-196z', press.tint),
    group('translate(0 66)', filled('M-30 40l-34 116 40-18 22 36 16-134zM30 40l34 116-40-18-22 36-16-134z', press.ink), wax(86)),
  )
  return join(
    coastline(map.land(), press.tint, 150, 104, 60),
    ashore(dots(SHEET, 0.8)),
    stroked(way, press.paper, 18),
    stroked(way, press.spot, 9, '24 18'),
    pin(map.at(sender), 20),
    pin(map.at(receiver), 20),
    group('translate(800 560) rotate(-6)', letter),
  )
}

/** A tower in steps; the entrance is the only black in it, the letter the only red. */
function ministryDoor() {
  const ground = 760
  const block = (half: number, top: number, colour: string = press.paper) =>
    form(`M${900 - half} ${ground}V${top}H${900 + half}V${ground}z`, colour)
  const panes = (left: number, right: number, top: number, bottom: number, gap = 30) =>
    times(Math.floor((right - left) / gap), (column) =>
      stroked(`M${left + (column + 0.5) * gap} ${top}V${bottom}`, press.ink, 9, '22 13').replace('round', 'butt'),
    )
  const pinnacles = (...places: Point[]) =>
    places.map(([x, top]) => form(`M${x - 16} ${top}v-44l16-50 16 50v44z`, press.tone, weight.thin)).join('')
  const lamp = (x: number) =>
    stroked(`M${x} ${ground + 78}V${ground - 66}m-20 0h40M${x - 20} ${ground + 78}h40`, press.ink, 7) +
    form(oval(x, ground - 90, 24), press.paper)
  return join(
    filled(box(0, 0, 1600, ground), press.tint),
    dots(box(0, 0, 1600, ground), 0.4),
    ...[0, 1].map((side) =>
      group(side ? 'translate(1800 0) scale(-1 1)' : '', form(`M300 ${ground}V540H560V${ground}z`, press.tone), panes(310, 550, 570, 720)),
    ),
    pinnacles([316, 540], [1484, 540], [566, 400], [1234, 400], [716, 238], [1084, 238]),
    block(350, 400),
    hatch(`M900 ${ground}V400H1250V${ground}z`),
    panes(560, 730, 436, 720),
    panes(1070, 1240, 436, 720),
    block(200, 238),
    hatch(`M900 ${ground}V238H1100V${ground}z`),
    panes(716, 1084, 276, 560, 36),
    block(118, 150),
    panes(795, 1005, 176, 560),
    form('M838 150V102H962V150zM866 102V66H934V102z', press.tone),
    stroked('M900 66V-20', press.ink, weight.bold),
    form(`M790 ${ground}V590H1010V${ground}z`, press.paper),
    filled(`M840 ${ground}V668a60 60 0 0 1 120 0V${ground}z`),
    stroked(`M900 ${ground}V614`, press.tone, weight.thin),
    filled(box(0, ground, 1600, 140), press.tone),
    stroked(`M0 ${ground}H1600`, press.ink, weight.line),
    ...[0, 1, 2].map((step) =>
      form(`M${760 - step * 34} ${ground + 26 * (step + 1)}v-26h${280 + step * 68}v26z`, press.paper, weight.thin),
    ),
    lamp(590),
    lamp(1210),
    stroked('M150 700C330 560 620 640 872 748', press.paper, 18),
    stroked('M150 700C330 560 620 640 872 748', press.spot, 9, '24 18'),
    group(
      'translate(160 690) rotate(-9)',
      filled(box(-106, -72, 212, 144), press.paper),
      filled(box(-96, -62, 192, 124), press.spot),
      stroked('M-90-56L0 14 90-56M-90 56l60-50M90 56L30 6', press.paper, weight.line),
    ),
  )
}

export const letters = {
  'sealed-letter': {
    alt: '線描：一封蓋上紅色封蠟的公文，沿虛線由一片陸地送往另一片陸地，信上幾行字已被塗黑。',
    draw: sealedLetter,
  },
  'ministry-door': { alt: '線描：一封紅色信件沿虛線送往一座尖頂大樓的正門。', draw: ministryDoor },
} satisfies Record<string, Picture>
