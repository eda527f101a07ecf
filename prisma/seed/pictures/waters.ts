import { geoMercator } from 'd3-geo'
import { atlas, type Place, places } from './atlas'
import { ashore, coastline } from './coastline'
import { dots, filled, form, group, hatch, join, oval, pin, SHEET, stroked, times, weight } from './pen'
import { type Picture, press } from './press'

const river = (course: string, width: number) => join(stroked(course, press.ink, width + 6), stroked(course, press.paper, width))

function mekongDelta() {
  const map = atlas(geoMercator().center([103.9, 12.3]).scale(5500).translate([800, 450]), {
    detail: '10m',
    within: [94, 2, 112, 22],
    speck: 150,
    step: 5,
  })
  const stem = places(`100.1 20.35, 101.2 19.6, 102.1 19.9, 101.5 18.3, 102.6 17.9, 103.6 18.35, 104.5 17.7, 104.75 16.6, 105.2 16,
    105.5 15.3, 105.85 14.7, 105.9 13.9, 105.97 13.2, 106.05 12.5, 105.5 12, 104.95 11.55`)
  const delta = places(`104.98 11.2, 105.45 10.9, 106.1 10.75, 106.75 10.55, 107.3 9.6, 106 8.2, 104.2 8, 104.3 9.6, 104.7 10.2,
    104.75 10.75`)
  const arms: Place[][] = [
    places('104.95 11.55, 105.25 10.85, 105.65 10.35, 106 10.25, 106.4 10.3, 106.9 10.2'),
    places('106 10.25, 106.4 10, 106.8 9.75'),
    places('104.95 11.55, 105.1 10.7, 105.5 10.3, 105.85 9.95, 106.35 9.45'),
  ]
  const lake = map.route(...places('104.85 11.6, 104.6 12.2, 104.1 12.9, 103.6 13.2'))
  return join(
    coastline(map.land(), press.tint, 200, 146, 98, 56),
    ashore(dots(SHEET, 0.5), filled(`${map.route(...delta, delta[0] ?? [0, 0])}z`, press.spot)),
    stroked(lake, press.ink, 30),
    stroked(lake, press.paper, 24),
    river(map.route(...stem), 9),
    ...arms.map((arm) => stroked(map.route(...arm), press.paper, 9)),
    pin(map.at([104.95, 11.57]), 13, press.ink),
    pin(map.at([106.68, 10.78]), 13, press.ink),
  )
}

function pearlRiver() {
  const map = atlas(geoMercator().center([113.42, 22.52]).scale(37000).translate([800, 450]), {
    detail: '10m',
    within: [112, 21, 115.5, 24],
    speck: 150,
    isSoft: true,
  })
  const branches: [width: number, ...course: Place[]][] = [
    [
      22,
      ...places(`111.8 23.02, 112.5 23.08, 112.82 23.14, 112.9 22.95, 113.02 22.78, 113.12 22.6, 113.25 22.45, 113.32 22.28, 113.4 22.13`),
    ],
    [16, ...places(`113.1 23.5, 112.98 23.3, 112.88 23.15, 113.02 23.02, 113.18 22.9, 113.32 22.78, 113.5 22.64, 113.585 22.6`)],
    [12, ...places('113.02 22.78, 113.2 22.74, 113.34 22.66, 113.46 22.57, 113.56 22.53')],
    [12, ...places('113.18 22.9, 113.35 22.88, 113.48 22.76, 113.595 22.68')],
    [10, ...places('113.12 22.6, 113.07 22.46, 113.1 22.34, 113.11 22.2')],
    [10, ...places('113.22 22.48, 113.2 22.3, 113.27 22.15, 113.28 22.02')],
    [10, ...places('111.9 22.3, 112.3 22.42, 112.6 22.36, 112.8 22.38, 112.98 22.42, 113.06 22.3, 113.07 22.15')],
    [14, ...places(`115 23.2, 114.6 23.1, 114.3 23.17, 113.95 23.1, 113.7 23.08, 113.56 23.02, 113.57 22.9, 113.61 22.79`)],
    [12, ...places('113.02 23.02, 113.15 23.1, 113.3 23.1, 113.48 23.07, 113.565 22.96')],
  ]
  const outlets = places(`113.61 22.79, 113.595 22.68, 113.585 22.6, 113.56 22.53, 113.4 22.12, 113.28 22.04, 113.115 22.23, 113.07 22.1`)
  return join(
    coastline(map.land(), press.tone, 120, 80, 44),
    ashore(hatch(SHEET, 0.5)),
    ...branches.map(([width, ...course]) => stroked(map.route(...course), press.ink, width + 6)),
    ...branches.map(([width, ...course]) => stroked(map.route(...course), press.paper, width)),
    ...outlets.map((outlet) => pin(map.at(outlet), 16)),
  )
}

function kinmenFerry() {
  const map = atlas(geoMercator().center([118.285, 24.45]).scale(158000).translate([800, 450]), {
    detail: '10m',
    within: [117, 23.5, 119.5, 25.5],
    isSoft: true,
  })
  const [x, y] = map.at([118.235, 24.494])
  const [lesserX, lesserY] = map.at([118.238, 24.432])
  const lesser = `M${(lesserX - 52).toFixed(1)} ${lesserY.toFixed(1)}q4-46 44-58q30-4 44 22q30 8 22 44q-14 44-58 34q-50 8-52-42z`
  return join(
    coastline(map.land() + lesser, press.tone, 360, 280, 210, 150, 96, 50),
    ashore(dots(SHEET)),
    stroked(map.route(...places('118.19 24.512, 118.225 24.498, 118.262 24.462, 118.288 24.418')), press.paper, 20),
    stroked(map.route(...places('118.19 24.512, 118.225 24.498, 118.262 24.462, 118.288 24.418')), press.spot, 10, '26 20'),
    pin(map.at([118.19, 24.512]), 20),
    pin(map.at([118.288, 24.418]), 20),
    group(
      `translate(${(x + 40).toFixed(1)} ${(y - 30).toFixed(1)})`,
      form('M-96 0h196l-30 44h-142z', press.ink),
      form('M-66-34h120v34h-120zM-40-62h72v28h-72z', press.paper),
      times(5, (index) => filled(oval(-46 + index * 22, -17, 6))),
      stroked('M4-62v-30', press.ink),
      stroked('M-150 52q18-14 36 0t36 0 36 0 36 0 36 0 36 0 36 0', press.ink, weight.thin),
    ),
    group(
      'translate(1440 770)',
      filled('M0-96L18-18 96 0 18 18 0 96-18 18-96 0-18-18z', press.paper),
      stroked('M0-96L18-18 96 0 18 18 0 96-18 18-96 0-18-18z', press.ink, weight.thin),
      filled('M0-96V0L-18-18zM96 0H0l18-18zM0 96V0l18 18zM-96 0H0l-18 18z'),
    ),
  )
}

export const waters = {
  'mekong-delta': { alt: '地圖：湄公河由北向南蜿蜒穿過中南半島，入海處的三角洲以紅色標示。', draw: mekongDelta },
  'pearl-river': { alt: '地圖：珠江口水網交錯，八個出海口門以紅點標示。', draw: pearlRiver },
  'kinmen-ferry': { alt: '地圖：廈門與金門之間水紋環繞，一條紅色虛線航線上有一艘渡輪。', draw: kinmenFerry },
} satisfies Record<string, Picture>
