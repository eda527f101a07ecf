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

/** A picture as a page needs it. Plain JSON. */
export interface PictureView {
  /** JPEG for every browser; also what the lightbox link opens without JavaScript. */
  src: string
  /** Values for `srcset`. */
  webp: string
  jpg: string
  /** Pixels of the original; they reserve the space before the picture arrives. */
  width: number
  height: number
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

/** Joins a stored picture with the words that stand beside it in one article. */
export function pictureView(stored: StoredPicture, words: { alt: string; caption: string; credit: string }): PictureView {
  const srcset = (format: Variant['format']) =>
    stored.variants
      .filter((variant) => variant.format === format)
      .map((variant) => `${routes.media(stored.hash, variant.width, format)} ${variant.width}w`)
      .join(', ')
  const jpegs = stored.variants.filter((variant) => variant.format === 'jpg')
  const largest = jpegs.reduce((a, b) => (b.width > a.width ? b : a), jpegs[0] ?? { width: 0 })
  return {
    src: routes.media(stored.hash, largest.width, 'jpg'),
    webp: srcset('webp'),
    jpg: srcset('jpg'),
    width: stored.width,
    height: stored.height,
    ...words,
    // A caption that only repeats the alternative text would be read twice.
    alt: words.alt.trim() === words.caption.trim() ? '' : words.alt,
  }
}
