import { createHash } from 'node:crypto'
import { cropBox } from '../media/crop'

/** Pixels of a picture for shared links: what Facebook and X call large (1.91:1). */
export const OG_WIDTH = 1_200
export const OG_HEIGHT = 630
/**
 * What is served below /og: the card of shared links, and the feature picture in the three shapes that Google asks for in structured
 * data, without words. Width by height.
 */
export const OG_SHAPES = { card: OG_WIDTH / OG_HEIGHT, '16x9': 16 / 9, '4x3': 4 / 3, '1x1': 1 } as const
export type OgShape = keyof typeof OG_SHAPES
const CUTS = ['16x9', '4x3', '1x1'] as const satisfies OgShape[]

/** WhatsApp shows none that is heavier than about 300 kB. */
export const OG_BYTES = 280_000

/** Everything that shows in a share picture, or decides how it looks. Plain JSON. */
export interface OgFacts {
  title: string
  siteName: string
  section: string
  accent: string
  author: string
  /** True where the piece is its author's opinion: then the picture says whose. */
  opinion: boolean
  /** Year of publication where the article is older than a year: nobody is to take old news for new. */
  year: string | null
  /** The feature picture, or one that was chosen for sharing; null for a card of words. `path` is a key of the media store. */
  picture: { key: string; width: number; height: number; focalX: number; focalY: number } | null
}

/** Raised when the same facts are to look otherwise. */
const DESIGN = 1

/** Names a picture by all that shows in it: another title, section, author or picture is another address. */
export const ogHash = (facts: OgFacts): string =>
  createHash('sha256')
    .update(JSON.stringify([DESIGN, facts]))
    .digest('hex')
    .slice(0, 12)

/** The last part of an address below /og. */
export const ogName = ({ id, hash, shape }: OgFile): string => `${id}-${hash}${shape === 'card' ? '' : `-${shape}`}.jpg`

export interface OgFile {
  id: number
  hash: string
  shape: OgShape
}

const isShape = (name: string): name is OgShape => Object.hasOwn(OG_SHAPES, name)

/** Null for anything that {@link ogName} could not have written. */
export function parseOgName(name: string): OgFile | null {
  const [, id = '', hash = '', shape = 'card'] = /^([1-9]\d{0,9})-([0-9a-f]{12})(?:-(\dx\d|16x9))?\.jpg$/.exec(name) ?? []
  return hash && isShape(shape) && Number(id) <= 2_147_483_647 ? { id: Number(id), hash, shape } : null
}

/** The part of the picture that a shape shows, and the size at which it is served: never larger than it is, but for the card. Pixels. */
export function ogCut({ width, height, focalX, focalY }: NonNullable<OgFacts['picture']>, shape: OgShape) {
  const box = cropBox(width, height, focalX, focalY, OG_SHAPES[shape])
  const scale = Math.min(1, OG_WIDTH / box.width)
  const size =
    shape === 'card'
      ? { width: OG_WIDTH, height: OG_HEIGHT }
      : { width: Math.round(box.width * scale), height: Math.round(box.height * scale) }
  return { box, size }
}

/** The pictures that structured data names: three cuts of the feature picture, or the card of words. */
export function ogPictures(id: number, facts: OgFacts): { name: string; width: number; height: number }[] {
  const { picture } = facts
  const hash = ogHash(facts)
  if (!picture) return [{ name: ogName({ id, hash, shape: 'card' }), width: OG_WIDTH, height: OG_HEIGHT }]
  return CUTS.map((shape) => ({ name: ogName({ id, hash, shape }), ...ogCut(picture, shape).size }))
}
