import { box, dots, filled, form, group, hatch, join, lines, oval, type Point, polygon, SHEET, stroked, times, weight } from './pen'
import { type Picture, press } from './press'

/** Rows of seat backs that grow towards us, and a compass rose on the far wall. */
function councilHall() {
  const rows = Array.from({ length: 4 }, (_, index) => ({
    y: 470 + index * index * 14 + index * 62,
    size: 0.62 + index * 0.19,
  }))
  const sag = (x: number, y: number) => y - 70 * (1 - ((x - 800) / 900) ** 2) + 40
  const seat = (x: number, y: number, size: number, colour: string) =>
    group(
      `translate(${x.toFixed(1)} ${y.toFixed(1)}) scale(${size.toFixed(2)})`,
      filled('M-48 60V-30a30 30 0 0 1 30-30h36a30 30 0 0 1 30 30V60z', press.paper),
      filled('M-41 60V-28a26 26 0 0 1 26-26h30a26 26 0 0 1 26 26V60z', colour),
      stroked('M-25 40V-22q0-16 16-16h18q16 0 16 16v62M-25-4h50', press.paper, weight.thin),
      filled('M-58 60V22q0-10 10-10v48zM58 60V22q0-10-10-10v48z', colour),
    )
  const bench = (y: number) => Array.from({ length: 17 }, (_, index): Point => [-50 + index * 106, sag(-50 + index * 106, y)])
  const point = (length: number, turn: number) =>
    group(
      `rotate(${turn})`,
      form(`M0 ${-length}L${length * 0.14} ${-length * 0.14}L0 0z`, press.paper, weight.thin),
      form(`M0 ${-length}L${-length * 0.14} ${-length * 0.14}L0 0z`, press.ink, weight.thin),
    )
  return join(
    filled(SHEET, press.tint),
    ...Array.from({ length: 9 }, (_, index) => filled(box(index * 200 - 60, 0, 100, 460), press.paper)),
    stroked(
      times(17, (index) => `M${index * 100 - 60} 0V460`),
      press.tone,
      weight.hair,
    ),
    filled(oval(800, 216, 206), press.tint),
    form(oval(800, 216, 190), press.paper, weight.line),
    stroked(oval(800, 216, 172), press.ink, weight.hair),
    group(
      'translate(800 216)',
      times(36, (index) => group(`rotate(${index * 10})`, stroked('M0-172v14', press.ink, weight.hair))),
      ...[45, 135, 225, 315].map((turn) => point(92, turn)),
      ...[0, 90, 180, 270].map((turn) => point(150, turn)),
      form(oval(0, 0, 12), press.paper, weight.thin),
    ),
    ...rows.flatMap(({ y, size }, row) => {
      const desk = [...bench(y), ...bench(y + 84 * size).toReversed()]
      const gap = 128 * size
      const seats = Math.ceil(900 / gap)
      const offset = row % 2 ? gap / 2 : 0
      return [
        form(polygon(desk), row % 2 ? press.tone : press.paper, weight.thin),
        stroked(lines(bench(y)), press.ink, weight.line),
        times(seats * 2 + 1, (index) => {
          const x = 800 + offset + (index - seats) * gap
          return seat(x, sag(x, y) + 44 * size, size, row === 2 && index === seats + 2 ? press.spot : press.ink)
        }),
      ]
    }),
  )
}

function roundTable() {
  const [cx, cy] = [740, 450]
  const places = [22, 66, 114, 158, 202, 246, 294, 338]
  const around = (angle: number, rx: number, ry: number) => {
    const turn = (angle * Math.PI) / 180
    const [x, y] = [cx + Math.cos(turn) * rx, cy + Math.sin(turn) * ry]
    const facing = (Math.atan2(Math.sin(turn) * rx, Math.cos(turn) * ry) * 180) / Math.PI + 90
    return `translate(${x.toFixed(1)} ${y.toFixed(1)}) rotate(${facing.toFixed(1)})`
  }
  const chair = (colour: string) =>
    join(
      form('M-50-22q0-14 14-14h72q14 0 14 14v66q0 14-14 14h-72q-14 0-14-14z', colour, weight.thin),
      filled('M-62-62q62-22 124 0v18q-62-18-124 0z', colour === press.spot ? press.spot : press.ink),
      filled(box(-62, -30, 10, 58), colour === press.spot ? press.spot : press.ink),
      filled(box(52, -30, 10, 58), colour === press.spot ? press.spot : press.ink),
    )
  const setting = join(
    form('M-30-22h60v46h-60z', press.paper, weight.thin),
    stroked('M-18-8h36M-18 4h24', press.ink, weight.hair),
    form(oval(52, 4, 11), press.paper, weight.thin),
    filled('M-34 36h68v9h-68z'),
  )
  return join(
    filled(SHEET, press.tint),
    hatch(SHEET, 0.8),
    form(oval(cx, cy, 690, 416), press.paper, weight.thin),
    stroked(oval(cx, cy, 668, 396), press.tone, weight.hair),
    ...places.map((angle) => group(around(angle, 556, 326), chair(press.tone))),
    filled(oval(cx + 8, cy + 14, 462, 236), press.tone),
    form(oval(cx, cy, 462, 236), press.paper, 7),
    stroked(oval(cx, cy, 436, 214), press.ink, weight.hair),
    ...places.map((angle) => group(around(angle, 372, 164), setting)),
    form(oval(cx, cy, 230, 76), press.tint, weight.thin),
    dots(oval(cx, cy, 230, 76)),
    stroked('M1196 628L1352 726', press.paper, 20),
    filled(oval(1440, 776, 112), press.paper),
    stroked('M1250 662L1352 722', press.spot, weight.bold, '22 18'),
    group('translate(1444 776) rotate(112)', chair(press.spot)),
  )
}

export const assemblies = {
  'council-hall': { alt: '線描：會議廳牆上掛着羅盤圖案，下面一排排座位，只有一個是紅色。', draw: councilHall },
  'round-table': { alt: '線描：從上方俯視橢圓形會議桌，八張椅子圍桌而放，一張紅色椅子留在圈外。', draw: roundTable },
} satisfies Record<string, Picture>
