import { journeys } from './charts-journeys'
import { box, curve, dots, filled, form, group, hatch, join, lines, oval, type Point, polygon, SHEET, stroked, times, weight } from './pen'
import { type Picture, press } from './press'

/** How many homes there are of each size; both lines of the chart are worked out from here. */
const homes = [4, 11, 12, 10, 8, 6, 5, 4, 3, 2, 2, 1, 2, 1, 1, 1, 1, 2, 1, 1, 3]

function averageHome() {
  const [width, unit, floor, start] = [60, 46, 780, 170]
  const sizes = homes.flatMap((count, size) => Array.from({ length: count }, () => size))
  const across = (size: number) => start + (size + 0.5) * width
  const median = across(sizes[Math.floor(sizes.length / 2)] ?? 0)
  const mean = across(sizes.reduce((sum, size) => sum + size, 0) / sizes.length)
  const home = (x: number, y: number, isLarge: boolean, colour: string) =>
    form(`M${x + 5} ${y}v-26l25-15 25 15v26z`, colour, weight.hair) + filled(box(x + 24, y - 18, 12, 18), isLarge ? press.paper : press.ink)
  const column = (count: number, size: number) =>
    times(count, (level) =>
      home(start + size * width, floor - level * unit, size > 16, size > 16 ? press.ink : size % 2 ? press.tint : press.tone),
    )
  const outline = [0, 4, 11, 12.4, 10, 8, 6.2, 5, 4, 3.1, 2.4, 1.9, 1.6, 1.4, 1.3, 1.2].map(
    (count, size): Point => [across(size - 1), floor - count * unit - 24],
  )
  return join(
    stroked([688, 596, 504, 412, 320, 228].map((y) => `M140 ${y}H1460`).join(''), press.tone, weight.hair),
    homes.map(column).join(''),
    stroked(curve(outline), press.ink, weight.thin, '4 10'),
    stroked(`M${median} 120V812`, press.paper, 15),
    stroked(`M${median} 120V812`, press.ink, 7),
    stroked(`M${mean} 120V812`, press.paper, 21),
    stroked(`M${mean} 120V812`, press.spot, 13),
    form(oval(median, 104, 22), press.paper, 7),
    filled(oval(mean, 104, 28), press.spot),
    stroked('M140 783H1460', press.ink, weight.line),
    stroked(homes.map((_, size) => `M${start + size * width} 790v14`).join(''), press.ink, weight.hair),
  )
}

/** Three counters, three queues of heads and shoulders seen from the front, one of them red. */
function queueTheory() {
  const person = (x: number, y: number, colour: string) =>
    group(
      `translate(${x} ${y})`,
      filled('M-46 50q0-58 46-58t46 58z', press.paper),
      filled('M-40 50q0-50 40-50t40 50z', colour),
      filled(oval(0, -30, 30), press.paper),
      filled(oval(0, -30, 24), colour),
    )
  const queues = [9, 5, 11]
  const tones = [press.ink, press.tone, press.ink, press.ink, press.tone]
  const desk = (y: number) =>
    join(
      form(`M150 ${y - 92}h120v150h-120z`, press.tone),
      form(`M128 ${y - 8}h170v24h-170z`, press.ink),
      form(`M172 ${y - 74}h76v48h-76z`, press.paper, weight.thin),
    )
  const rope = (y: number) =>
    times(6, (index) => stroked(`M${360 + index * 200} ${y}q100 34 200 0`, press.ink, weight.thin)) +
    times(
      7,
      (index) =>
        filled(`M${355 + index * 200} ${y - 40}h10v92h-10zM${340 + index * 200} ${y + 50}h40v8h-40z`) +
        filled(oval(360 + index * 200, y - 44, 10)),
    )
  return join(
    filled(SHEET, press.tint),
    dots(SHEET, 0.45),
    filled('M0 0H310V900H0z', press.paper),
    stroked('M310 0V900', press.ink, weight.thin),
    queues
      .map((count, row) => {
        const y = 200 + row * 270
        return (
          desk(y) +
          times(count, (index) =>
            person(400 + index * 100, y + 6, row === 2 && index === 10 ? press.spot : (tones[(index + row) % 5] ?? press.ink)),
          )
        )
      })
      .join(''),
    rope(318),
    rope(588),
    stroked('M1400 640C1390 510 1250 470 970 472', press.paper, 20),
    stroked('M1400 640C1390 510 1250 470 970 472', press.spot, weight.bold, '22 18'),
    filled('M905 472l56-32v64z', press.spot),
  )
}

/** Two unequal tides in a day; the low water of daylight is the hour to walk out. */
function tideTable() {
  const height = (hour: number) =>
    470 - 150 * Math.cos(((hour - 9.5) / 12.42) * 2 * Math.PI + Math.PI) - 70 * Math.cos(((hour - 12) / 24) * 2 * Math.PI + Math.PI)
  const x = (hour: number) => 140 + hour * 55
  const water = Array.from({ length: 97 }, (_, index): Point => [x(index / 4), height(index / 4)])
  const [from, to] = [7.6, 11.4]
  const window = water.filter(([at]) => at >= x(from) && at <= x(to))
  const level = height(from)
  return join(
    filled('M140 90H470V810H140zM1130 90H1460V810H1130z', press.tint),
    stroked(
      times(5, (index) => `M140 ${210 + index * 120}H1460`),
      press.tone,
      weight.hair,
    ),
    stroked(Array.from({ length: 25 }, (_, index) => `M${x(index)} 810v${index % 6 ? 12 : 26}`).join(''), press.ink, weight.thin),
    form(`${polygon([...water, [1460, 810], [140, 810]])}`, press.tone, weight.hair),
    hatch(polygon([...water, [1460, 810], [140, 810]]), 0.7),
    filled(`M${x(from)} 90H${x(to)}V810H${x(from)}z`, press.paper),
    filled(polygon([...window, [x(to), 810], [x(from), 810]]), press.spot),
    stroked(`M${x(from)} 90V810M${x(to)} 90V810`, press.spot, weight.line, '14 12'),
    stroked(lines(water), press.ink, weight.bold),
    stroked(`M140 ${level}H${x(from) - 14}`, press.ink, weight.thin, '6 10'),
    form(oval(x(9.5), 180, 44), press.paper, weight.line),
    times(12, (index) => group(`translate(${x(9.5)} 180) rotate(${index * 30})`, stroked('M0-58V-74', press.ink, weight.line))),
    group(`translate(${x(21)} 190)`, form('M14-46a46 46 0 1 0 30 62 38 38 0 0 1-30-62z', press.paper)),
    stroked('M140 90V810H1460', press.ink, weight.line),
  )
}

export const charts = {
  'average-home': { alt: '圖表：小屋堆成的分佈圖，黑線是中位數，紅線是被少數大宅拉高的平均數。', draw: averageHome },
  'queue-theory': {
    alt: '線描：三個櫃位前排着三條人龍，最長一條的龍尾有一個紅色的人，望着中間較短的一條。',
    draw: queueTheory,
  },
  'tide-table': { alt: '圖表：一日潮汐曲線，兩條紅色虛線之間是退潮時可安全走出去的時段。', draw: tideTable },
  ...journeys,
} satisfies Record<string, Picture>
