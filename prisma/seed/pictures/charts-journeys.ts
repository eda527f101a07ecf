import { geoMercator } from 'd3-geo'
import { atlas } from './atlas'
import { curve, dots, filled, form, group, hatch, join, lines, oval, type Point, SHEET, stroked, times, weight } from './pen'
import { type Picture, press } from './press'

/** Five isobars round the eye, each one farther off the centre than the last, on the real coast of South China. */
function weatherMap() {
  const map = atlas(geoMercator().center([116, 20]).scale(2900).translate([800, 450]), {
    within: [95, -5, 140, 40],
    speck: 150,
  })
  const land = map.land()
  const [eyeX, eyeY] = map.at([119.2, 17.6])
  const ring = (radius: number, stretchBy: number, lean: number) => {
    const points = Array.from({ length: 25 }, (_, index): Point => {
      const angle = (index * Math.PI) / 12
      const reach = radius * (1 + stretchBy * Math.cos(2 * (angle - 0.5)) + 0.04 * Math.sin(3 * angle))
      return [eyeX + lean + Math.cos(angle) * reach * 1.15, eyeY - lean * 0.5 + Math.sin(angle) * reach * 0.9]
    })
    return `${curve(points)}z`
  }
  const rings = [
    [92, 0.02, 0],
    [150, 0.04, 6],
    [222, 0.07, 18],
    [312, 0.1, 40],
    [430, 0.13, 70],
  ] as const
  const track = map.route([119.2, 17.6], [117.3, 19], [115.4, 21], [114.4, 22.6])
  return join(
    filled(SHEET, press.tint),
    stroked(map.grid(5), press.paper, weight.hair),
    form(land, press.tone, weight.thin),
    dots(land, 0.5),
    stroked('M-20 330C180 300 420 250 560 110 600 70 620 20 630-20', press.paper, 12),
    stroked('M-20 330C180 300 420 250 560 110 600 70 620 20 630-20', press.ink, 7),
    ...[
      [70, 314, -10],
      [210, 288, -14],
      [345, 246, -22],
      [462, 190, -33],
      [556, 114, -48],
    ].map(([x = 0, y = 0, turn = 0]) => group(`translate(${x} ${y}) rotate(${turn})`, filled('M-26 0H26L0 40z'))),
    ...rings
      .toReversed()
      .map(
        ([radius, stretchBy, lean]) =>
          stroked(ring(radius, stretchBy, lean), press.paper, 14) + stroked(ring(radius, stretchBy, lean), press.ink, weight.line),
      ),
    stroked(track, press.paper, 22),
    stroked(track, press.spot, 10, '22 18'),
    group(
      `translate(${eyeX.toFixed(1)} ${eyeY.toFixed(1)})`,
      filled(oval(0, 0, 64), press.paper),
      filled('M-30-14C-30-62 18-84 66-62 30-60 22-40 28-14zM30 14C30 62-18 84-66 62-30 60-22 40-28 14z', press.spot),
      filled(oval(0, 0, 36), press.spot),
      filled(oval(0, 0, 15), press.paper),
    ),
    ...[
      [1240, 300, 20],
      [520, 640, -35],
      [1330, 640, 80],
      [1500, 830, 30],
    ].map(([x = 0, y = 0, turn = 0]) =>
      group(
        `translate(${x} ${y}) rotate(${turn})`,
        stroked('M-44 0H44m-12 0 14-26m-34 26 14-26m-34 26 8-15', press.ink, weight.thin),
        filled(oval(-50, 0, 9)),
      ),
    ),
    filled(oval(...map.at([114.2, 22.35]), 16), press.ink),
  )
}

/** A network of lines; one way through it, every day of the month, is red. */
function monthlyPass() {
  const ways: [colour: string, ...points: Point[]][] = [
    [press.tone, [-20, 690], [330, 690], [560, 460], [980, 460], [1240, 200], [1620, 200]],
    [press.ink, [-20, 180], [250, 180], [420, 350], [420, 590], [620, 790], [1120, 790], [1260, 930]],
    [press.tone, [700, -20], [700, 300], [860, 460], [860, 700], [1080, 920]],
    [press.ink, [250, -20], [250, 120], [500, 370], [1060, 370], [1330, 640], [1620, 640]],
  ]
  const commute: Point[] = [
    [130, 560],
    [420, 560],
    [520, 460],
    [700, 460],
    [860, 300],
    [1140, 300],
    [1240, 200],
    [1450, 200],
  ]
  const stops: Point[] = [
    [120, 690],
    [250, 180],
    [420, 420],
    [620, 370],
    [700, 160],
    [860, 620],
    [980, 370],
    [1080, 790],
    [760, 790],
    [1200, 510],
    [1420, 640],
    [270, 690],
    [560, 460],
    [660, 460],
    [900, 300],
    [1020, 300],
  ]
  const changes: Point[] = [
    [420, 560],
    [785, 375],
    [1140, 300],
  ]
  const pass = join(
    filled('M-190-112h380v238h-380z', press.tone),
    form('M-200-124h380v238h-380z', press.paper),
    filled('M-200-124h380v46h-380z', press.ink),
    times(30, (index) =>
      filled(oval(-164 + (index % 10) * 32, -34 + Math.floor(index / 10) * 42, 10), index < 22 ? press.ink : press.tint),
    ),
    stroked('M-170 92h170', press.tone, weight.line),
    stroked(oval(116, 56, 42), press.spot, 7),
    stroked('M92 56l16 18 32-38', press.spot, 9),
  )
  return join(
    stroked(times(13, (index) => `M${index * 133} 0V900`) + times(7, (index) => `M0 ${index * 150}H1600`), press.tint, weight.thin),
    filled(
      'M-20 300C220 220 300 300 520 280S860 180 1080 230 1380 380 1620 300V430C1380 520 1240 360 1060 350S760 420 520 400 200 380-20 450z',
      press.tint,
    ),
    hatch(
      'M-20 300C220 220 300 300 520 280S860 180 1080 230 1380 380 1620 300V430C1380 520 1240 360 1060 350S760 420 520 400 200 380-20 450z',
      0.4,
    ),
    ...ways.map(([colour, ...points]) => stroked(lines(points), press.paper, 32) + stroked(lines(points), colour, 20)),
    stroked(lines(commute), press.paper, 40),
    stroked(lines(commute), press.spot, 26),
    ...stops.map(([x, y]) => form(oval(x, y, 17), press.paper)),
    ...changes.map(([x, y]) => form(oval(x, y, 27), press.paper, 8)),
    ...[commute[0], commute.at(-1)].map((end) =>
      end ? filled(oval(...end, 44), press.paper) + filled(oval(...end, 36), press.spot) + filled(oval(...end, 14), press.paper) : '',
    ),
    group('translate(1330 740) rotate(-7)', pass),
  )
}

export const journeys = {
  'weather-map': {
    alt: '圖表：天氣圖上五條等壓線圍着紅色的颱風中心，紅色虛線由南海北部指向華南海岸。',
    draw: weatherMap,
  },
  'monthly-pass': { alt: '線描：縱橫交錯的鐵路圖上，一條紅色路線由左至右貫穿，旁邊放着一張月票。', draw: monthlyPass },
} satisfies Record<string, Picture>
