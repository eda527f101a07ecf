import { type Picture, press } from '../press'
import { box, each, fill, group, line, oval, pen, pill, repeat, shape } from '../strokes'

/** Drawn as if each sits below the table, whose edge is the level zero, and faces up. */
type Guest = (hair: string) => string

const seats = [250, 520, 800, 1080, 1350] as const

export const libraryTable: Picture = {
  alt: '線描：從上俯瞰圖書館長枱，各人看報、打盹、溫習，一張空椅放着紅坐墊。',
  draw: () => floor() + row(true) + table() + row(false),
}

function floor() {
  return (
    fill(box(0, 0, 1600, 900), press.tint) +
    line(
      repeat(10, (index) => `M0 ${index * 100 - 20}H1600`),
      pen.hair,
      press.tone,
    ) +
    line(
      repeat(30, (index) => `M${(index % 6) * 290 + Math.floor(index / 6) * 120} ${Math.floor(index / 6) * 200 - 20}v100`),
      pen.hair,
      press.tone,
    )
  )
}

function table() {
  return (
    fill(pill(120, 302, 1380, 330, 16), press.tone) +
    shape(pill(104, 282, 1392, 330, 16), press.paper, pen.line) +
    line('M130 366H1470M130 530H1470', pen.hair, press.tone) +
    fill(box(140, 438, 1320, 16)) +
    each(
      [385, 660, 940, 1215] as const,
      (x) => shape(pill(x - 62, 422, 124, 48, 24), press.tone, pen.line) + line(`M${x - 40} 446h80`, pen.thin),
    )
  )
}

function row(upper: boolean) {
  const guests: readonly (readonly [Guest | null, string])[] = upper
    ? [
        [student, press.ink],
        [sleeper, press.ink],
        [newspaper, press.tone],
        [null, press.ink],
        [laptop, press.ink],
      ]
    : [
        [newspaper, press.tint],
        [null, press.spot],
        [laptop, press.ink],
        [student, press.tone],
        [sleeper, press.tone],
      ]
  return (
    each(guests, ([guest, colour], index) => {
      const x = seats[index] ?? 0
      const place = upper ? `translate(${x} 282) rotate(180)` : `translate(${x} 612)`
      const above = upper ? '' : group(place, guest ? guest(colour) : '')
      return group(place, chair(!guest && colour === press.spot)) + above
    }) + (upper ? '' : each(later, ([x, guest, colour]) => group(`translate(${x} 282) rotate(180)`, guest(colour))))
  )
}

/** The far side leans over the table too, so that it is drawn after it. */
const later: readonly (readonly [number, Guest, string])[] = [
  [250, student, press.ink],
  [520, sleeper, press.ink],
  [800, newspaper, press.tone],
  [1350, laptop, press.ink],
]

function chair(cushion: boolean) {
  return (
    shape(pill(-76, 40, 152, 132, 26), press.paper, pen.line) +
    fill(pill(-84, 160, 168, 24, 12)) +
    line('M-60 60H60', pen.hair, press.tone) +
    (cushion
      ? fill(pill(-60, 54, 120, 98, 24), press.spot) +
        line(pill(-48, 66, 96, 74, 16), pen.thin, press.paper) +
        fill(oval(0, 103, 7, 7), press.paper)
      : '')
  )
}

function body(hair: string, y = 46) {
  return (
    shape(oval(0, y + 20, 92, 42), press.tone, pen.line) +
    shape(oval(0, y, 42, 46), hair, pen.line) +
    line(`M0 ${y + 40}q-6 -34 4 -66`, pen.hair, hair === press.ink ? press.tone : press.ink)
  )
}

const arms = (reach: string) => line(reach, 34) + line(reach, 24, press.tone)

function newspaper(hair: string) {
  return (
    shape('M-122 -112L0 -104L122 -112V-14L0 -6L-122 -14z', press.paper, pen.line) +
    line('M0 -104V-6', pen.thin) +
    line(
      repeat(6, (index) => `M-108 ${-78 + index * 11}h40M-56 ${-78 + index * 11}h40M16 ${-78 + index * 11}h40`),
      pen.hair,
    ) +
    fill(box(-108, -100, 92, 12)) +
    fill(box(66, -84, 42, 54), press.tone) +
    arms('M-84 58Q-124 30 -108 -14M84 58Q124 30 108 -14') +
    body(hair)
  )
}

function laptop(hair: string) {
  return (
    shape('M-78 -104H78L70 -34H-70z', press.ink) +
    shape(pill(-74, -38, 148, 66, 8), press.tint, pen.line) +
    line('M-56 -22H56M-56 -10H56M-56 2H56', pen.thin) +
    fill(box(-66, -96, 132, 54), press.tone) +
    arms('M-84 58Q-92 24 -48 8M84 58Q92 24 48 8') +
    body(hair)
  )
}

function student(hair: string) {
  return (
    group(
      'rotate(-6)',
      shape(box(-96, -96, 96, 76), press.paper, pen.thin),
      shape(box(0, -96, 96, 76), press.paper, pen.thin),
      line(
        repeat(5, (index) => `M-84 ${-82 + index * 12}h70M14 ${-82 + index * 12}h${index < 3 ? 66 : 30}`),
        pen.hair,
      ),
    ) +
    line('M40 -40L70 -84', 7) +
    shape(pill(-150, -70, 34, 66, 10), press.tone, pen.thin) +
    arms('M-84 58Q-92 20 -50 -16M84 58Q96 20 48 -30') +
    body(hair)
  )
}

function sleeper(hair: string) {
  return (
    shape(oval(0, 54, 94, 42), press.tint, pen.line) +
    line('M-84 46Q-128 -40 -30 -64H40M84 46Q128 -40 40 -62', 36) +
    line('M-84 46Q-128 -40 -30 -64H40M84 46Q128 -40 40 -62', 26, press.tint) +
    shape(oval(0, -20, 44, 46), hair, pen.line) +
    line('M-10 20q10 -40 24 -58', pen.hair, hair === press.ink ? press.tone : press.ink)
  )
}
