import { geoEquirectangular, geoMercator } from 'd3-geo'
import { atlas, type Place, places } from './atlas'
import { dots, filled, form, group, join, lines, oval, pin, polygon, SHEET, stroked, times, weight } from './pen'
import { type Picture, press } from './press'

function dateLine() {
  const map = atlas(geoEquirectangular().rotate([-184, 0]).scale(385).translate([800, 485]), { step: 4 })
  const bends = places(`180 80, 180 75, -169 68, -169 65.5, 170 53, 180 48, 180 -2.5, -158.5 -2.5, -158.5 -0.2,
    -160.6 1.2, -160.6 4.9, -155.5 4.9, -150 -9.9, -150 -11.6, -154.6 -11.6, -156.1 -5.8, -169.4 -5.8, -171.2 -11,
    -171 -14, -172.5 -15, -172.5 -45, 180 -51, 180 -80`)
  const line = bends.map(map.at)
  const leaf = (x: number, y: number, marked: number) =>
    group(
      `translate(${x} ${y})`,
      form('M-62-58h124v124h-124z', press.paper, weight.line),
      filled('M-62-58h124v28h-124z'),
      times(9, (index) =>
        filled(oval(-34 + (index % 3) * 34, -6 + Math.floor(index / 3) * 27, 9), index === marked ? press.spot : press.tone),
      ),
    )
  return join(
    dots(polygon([...line, [-30, 930], [-30, -30]]), 0.75),
    stroked(map.grid(30), press.tone, weight.hair),
    form(map.land(), press.tone, weight.thin),
    stroked(lines(line), press.paper, 20),
    stroked(lines(line), press.spot, 10),
    leaf(560, 318, 5),
    leaf(1010, 318, 4),
  )
}

function underseaCable() {
  const map = atlas(geoMercator().center([122, 17]).scale(1560).translate([800, 450]), { within: [85, -15, 160, 50] })
  const hub: Place = [114.2, 22.3]
  const cables: Place[][] = [
    [hub, ...places('113 18, 110.5 11, 106.5 4, 104 1.3')],
    [hub, ...places('116 18.5, 118.5 16.5, 120.1 15')],
    [hub, ...places('117.5 21.2, 120.6 21.3, 124.5 23.2, 131.5 29, 139.6 34.6')],
    places('104 1.3, 109 6, 115.5 16, 119.6 20, 122.9 24.5, 122.8 28, 122 31'),
    places('120.1 15, 119.4 18.4, 121.6 20, 130 17.4, 144.7 13.4'),
    places('139.6 34.6, 143 27, 144.7 13.4, 147 -6'),
    places('144.7 13.4, 134 8, 126 4.5, 119.5 1, 117 -6'),
  ]
  const whole = map.route(...places('121.6 25.2, 125.2 24.6, 128.6 23.3, 130.6 21.9'))
  const rest = map.route(...places('134 19.4, 138 17.2, 143 16, 150 17'))
  const [x, y] = map.at([132.2, 20.6])
  return join(
    dots(SHEET, 0.4),
    stroked(map.grid(10), press.tone, weight.hair),
    form(map.land(), press.tone, weight.thin),
    ...cables.map((cable) => stroked(map.route(...cable), press.ink, weight.line)),
    ...[whole, rest].map((part) => stroked(part, press.paper, 18) + stroked(part, press.spot, 10)),
    group(
      `translate(${x.toFixed(1)} ${(y - 150).toFixed(1)})`,
      stroked('M-64 116l22 -2M-48 100l-2 26M54 176l-6 24M44 192l24-2', press.spot, 5),
      stroked('M-52 0L-50 112M62 0L54 182', press.ink, weight.thin, '2 10'),
      form('M-112 0h236l-32 50h-172z', press.ink),
      form('M-76-44h84v44h-84zM-58-78h48v34h-48z', press.paper),
      filled('M-50-70h32v14h-32z'),
      stroked('M46 0v-70l52 34M98-36v36', press.ink),
    ),
    ...cables.flatMap((cable) => [cable[0], cable.at(-1)]).map((end) => (end ? pin(map.at(end), 11, press.ink) : '')),
    pin(map.at([121.6, 25.2]), 13),
  )
}

export const farLines = {
  'date-line': { alt: '地圖：以太平洋為中心，紅色的國際日期變更線在白令海峽與南太平洋群島之間轉折。', draw: dateLine },
  'undersea-cable': {
    alt: '地圖：東亞海底電纜縱橫，其中一條紅色電纜在海中斷開，維修船停在斷口上方。',
    draw: underseaCable,
  },
} satisfies Record<string, Picture>
