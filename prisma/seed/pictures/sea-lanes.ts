import { geoAzimuthalEqualArea, geoEqualEarth } from 'd3-geo'
import { atlas, type Place, places } from './atlas'
import { dots, filled, form, hatch, join, lines, oval, type Point, pin, SHEET, stroked, weight } from './pen'
import { type Picture, press } from './press'

function arcticRoute() {
  const map = atlas(geoAzimuthalEqualArea().rotate([-82, -90]).scale(830).translate([800, 330]), {
    within: [-180, 20, 180, 90],
  })
  const ice = places(
    `0 81, 30 81.5, 60 82.5, 95 82, 120 80.5, 150 78.5, 178 75, -160 74,
    -135 73, -118 76, -90 79, -60 82.5, -30 81.5, -12 80.5, 0 81`,
  )
  const siberia = places('4 52, 2.5 56, 4 62, 12 67.5, 24 71.8, 42 70.8, 58 70.6, 70 75, 88 77.2, 104 78.3, 118 76.2, 140 74.3')
  const pacific = places('160 71.6, 178 69.8, -169.5 66.4, -174 62.5, 172 57, 162 50.5, 150 45, 141.5 41.6, 135 38, 129.5 35.2')
  const route = map.route(...siberia, ...pacific)
  const land = map.land()
  const floe = `${map.route(...ice)}z`
  return join(
    dots(SHEET, 0.4),
    stroked(map.grid(30), press.tone, weight.hair),
    filled(floe, press.paper),
    hatch(floe),
    stroked(floe, press.ink, weight.thin, '2 9'),
    form(land, press.tone, weight.thin),
    stroked(route, press.paper, 16),
    stroked(route, press.spot, 9, '24 18'),
    pin(map.at([4.1, 51.9])),
    pin(map.at([129.2, 35.1])),
  )
}

/** A round magnifier over one strait, tied to its place on the world map; the passage is red. */
function door(centre: Place, [x, y]: Point, [placeX, placeY]: Point, passage: Place[]) {
  const radius = 148
  const lens = geoAzimuthalEqualArea().rotate([-centre[0], -centre[1]]).clipAngle(4.4)
  const map = atlas(lens.scale(radius / (2 * Math.sin((2.2 * Math.PI) / 180))).translate([x, y]), {
    speck: 20,
    within: [centre[0] - 12, centre[1] - 12, centre[0] + 12, centre[1] + 12],
  })
  return join(
    stroked(
      lines([
        [placeX, placeY],
        [x, y],
      ]),
      press.ink,
      weight.thin,
    ),
    filled(oval(x, y, radius + 14), press.paper),
    form(map.globe(), press.paper),
    form(map.land(), press.tone, weight.thin),
    stroked(map.arc(...passage), press.spot, 11),
    stroked(map.globe(), press.ink, 7),
    pin([placeX, placeY], 15),
  )
}

function straitMalacca() {
  const map = atlas(geoEqualEarth().rotate([-14, 0]).scale(432).translate([800, 474]), { speck: 60, step: 4 })
  const suez: Place = [32.5, 30]
  const malacca: Place = [101, 2.6]
  const panama: Place = [-79.7, 9.1]
  const lanes: Place[][] = [
    places(
      `122.6 30.5, 119.6 24, 114 16, 109 7.5, 104.8 1.3, 101 2.6, 96 6, 80 5.2, 60 10.5, 46 12, 42.5 14, 37 22, 32.5 30,
      31 32.5, 18 35, 11.6 37.7, 5 37.8, -5.6 35.9, -10 37, -10.2 43.8, -5.6 48.9, 1.2 50.6`,
    ),
    places('-5.6 35.9, -25 33, -55 25, -73 16, -79.7 9.1, -88 8, -108 15, -135 31'),
  ]
  return join(
    filled(map.globe(), press.tint),
    stroked(map.grid(30), press.tone, weight.hair),
    form(map.land(), press.paper, weight.thin),
    ...lanes.map((lane) => stroked(map.route(...lane), press.ink, weight.line, '3 12')),
    door(panama, [330, 712], map.at(panama), places('-80.1 13.2, -79.9 9.4, -79.5 8.9, -79.6 4.2')),
    door([33.2, 29], [820, 712], map.at(suez), places('32.3 33.2, 32.3 31.2, 32.55 29.9, 32.7 29.2, 34 27.4, 35.5 25.3')),
    door(malacca, [1290, 712], map.at(malacca), places('97.2 5.6, 99.4 4, 101.2 2.6, 103.2 1.25, 104.2 1.25, 105.2 2')),
  )
}

export const seaLanes = {
  'arctic-route': {
    alt: '地圖：從北極俯視，海冰以斜線標示，一條紅色虛線沿西伯利亞海岸把歐洲與東亞連起來。',
    draw: arcticRoute,
  },
  'strait-malacca': {
    alt: '地圖：世界航線經過三道紅點標示的門戶，下方三個圓框放大巴拿馬、蘇彝士與馬六甲的水道。',
    draw: straitMalacca,
  },
} satisfies Record<string, Picture>
