import { routes } from '../routes'

/** One stored size of a picture. A type, not an interface, because it is stored as JSON. */
export type Variant = {
  width: number
  height: number
  format: 'webp' | 'jpg'
  bytes: number
}

/** Widths in pixels that every picture is offered in, as far as the original is wide enough. */
export const VARIANT_WIDTHS = [480, 800, 1200, 1600] as const

/** A picture without words, as a card shows it. Plain JSON, and small: it stands in every page many times. */
export interface CardPicture {
  hash: string
  /** Widths that it is stored in, ascending. */
  widths: number[]
  /** Pixels of the original; they reserve the space before the picture arrives. */
  width: number
  height: number
}

/** A picture with the words that stand beside it in one article. */
export interface PictureView extends CardPicture {
  alt: string
  caption: string
  credit: string
}

export interface StoredPicture {
  hash: string
  width: number
  height: number
  variants: Variant[]
}

export function cardPicture({ hash, width, height, variants }: StoredPicture): CardPicture {
  const widths = variants.filter((variant) => variant.format === 'webp').map((variant) => variant.width)
  return { hash, width, height, widths: widths.sort((a, b) => a - b) }
}

/** A caption that only repeats the alternative text would be read twice: then the text alternative is left empty. */
export function pictureView(stored: StoredPicture, words: { alt: string; caption: string; credit: string }): PictureView {
  return { ...cardPicture(stored), ...words, alt: words.alt.trim() === words.caption.trim() ? '' : words.alt }
}

/** Value for `srcset`. */
export function srcset({ hash, widths }: CardPicture): string {
  return widths.map((width) => `${routes.media(hash, width, 'webp')} ${width}w`).join(', ')
}

/** The JPEG that comes nearest to a width from above: for browsers without WebP, for sharing, for the lightbox link. */
export function jpeg({ hash, widths }: CardPicture, width: number): string {
  return routes.media(hash, widths.find((each) => each >= width) ?? widths.at(-1) ?? width, 'jpg')
}

/** A picture as a list of choices names it. */
export interface PictureChoice {
  id: number
  name: string
}
