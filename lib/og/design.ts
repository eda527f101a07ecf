import { linesOf } from './lines'
import { OG_HEIGHT, OG_WIDTH, type OgFacts } from './og'

const PAPER = '#fdfdfc'
const INK = '#18191d'
const RED = '#c0141c'
const QUIET = '#5c5e66'
const STRIP = 96
/** Pixels between the edges that words keep to. */
const COLUMN = 1_030

type Style = Readonly<Record<string, string | number>>

/** An element as satori takes it: what JSX would come to. */
export interface Drawn {
  type: 'div'
  props: { style: Style; children?: string | Drawn[] }
}

const box = (style: Style, ...children: Drawn[]): Drawn => ({
  type: 'div',
  props: { style: { display: 'flex', boxSizing: 'border-box', ...style }, children },
})
const words = (style: Style, text: string): Drawn => ({ type: 'div', props: { style: { display: 'block', ...style }, children: text } })

const whole = (style: Style, ...children: Drawn[]) =>
  box({ position: 'relative', width: OG_WIDTH, height: OG_HEIGHT, ...style }, ...children)

const yearBadge = (year: string) =>
  box(
    { position: 'absolute', top: 40, left: 40, padding: '10px 24px 14px', background: RED, color: '#ffffff', fontSize: 44 },
    words({}, `${year}年`),
  )

const clipped: Style = { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }

const strip = ({ section, author, siteName }: OgFacts) =>
  box(
    {
      position: 'absolute',
      left: 0,
      bottom: 0,
      width: OG_WIDTH,
      height: STRIP,
      padding: '0 40px',
      alignItems: 'center',
      justifyContent: 'space-between',
      background: INK,
      color: '#ffffff',
      borderTop: `8px solid ${RED}`,
    },
    words({ ...clipped, fontSize: 40, maxWidth: 820 }, `${section}｜${author}`),
    words({ ...clipped, fontSize: 30, maxWidth: 280, color: '#c9cbd1' }, siteName),
  )

/** What is laid over a picture; null where it speaks for itself. */
export function overlay(facts: OgFacts): Drawn | null {
  const parts = [...(facts.opinion ? [strip(facts)] : []), ...(facts.year ? [yearBadge(facts.year)] : [])]
  return parts.length === 0 ? null : whole({}, ...parts)
}

const sizeOf = (title: string) => ([...title].length <= 18 ? 88 : [...title].length <= 40 ? 72 : 54)

/** A card of words, for an article without a picture. */
export function card({ title, section, author, siteName, opinion, year }: OgFacts): Drawn {
  const size = sizeOf(title)
  return whole(
    { flexDirection: 'column', justifyContent: 'space-between', padding: '64px 72px 52px 88px', background: PAPER, color: INK },
    box({ position: 'absolute', left: 0, top: 0, width: 24, height: OG_HEIGHT, background: RED }),
    box({ color: RED, fontSize: 38 }, words({ ...clipped, maxWidth: 1_000 }, section)),
    box(
      { flexDirection: 'column', fontSize: size, lineHeight: 1.3 },
      ...linesOf(title, COLUMN / size, size > 60 ? 4 : 5).map((line) => words({ whiteSpace: 'nowrap' }, line)),
    ),
    box(
      { justifyContent: 'space-between', alignItems: 'flex-end', color: QUIET, fontSize: 34 },
      words({ ...clipped, maxWidth: 680 }, [opinion ? author : '', year ? `${year}年` : ''].filter(Boolean).join('　')),
      words({ ...clipped, maxWidth: 340, color: INK, fontSize: 38 }, siteName),
    ),
  )
}
