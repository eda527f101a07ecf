import { readerRoutes } from '../reader-routes'
import { focalCode } from './crop'

/** One stored size of a picture. A type, not an interface, because it is stored as JSON. */
export type Variant = {
  width: number
  height: number
  format: 'avif' | 'webp' | 'jpg'
  bytes: number
}

/** Widths in pixels that every picture is offered in, as far as the original is wide enough. */
export const VARIANT_WIDTHS = [480, 800, 1200, 1600] as const

/** Bytes of the largest file that may be uploaded. */
export const MAX_UPLOAD_BYTES = 20_000_000

/** The file dialog offers these; what a file really is decides its content. */
export const ACCEPTED = 'image/jpeg,image/png,image/webp'

/** Key of the setting that holds the id of the picture for shared pages that have none of their own. */
export const SHARE_PICTURE_KEY = 'sharePicture'

/** A picture without words, as a card shows it. Plain JSON, and small: it stands in every page many times. */
export interface CardPicture {
  hash: string
  /** Widths that it is stored in, ascending. */
  widths: number[]
  /** Pixels of the original; they reserve the space before the picture arrives. */
  width: number
  height: number
  /** What must stay in view when it is cut, see `focalCode`; left out where that is the middle. */
  focal?: string
  /** Whether it is stored as AVIF too. Cards leave it out: there it would cost more HTML than it saves. */
  avif?: true
}

/** A picture with the words that stand beside it in one article. */
export interface PictureView extends CardPicture {
  alt: string
  caption: string
  credit: string
}

/** A picture of the library, as the studio's scripts know it. */
export interface UploadedPicture extends PictureView {
  id: number
  focalX: number
  focalY: number
}

/** A picture of the library in a list. */
export interface MediaLine extends UploadedPicture {
  fileName: string
}

export interface MediaPage {
  pictures: MediaLine[]
  /** The cursor of the page after this one; null on the last. */
  before: number | null
}

export interface StoredPicture {
  hash: string
  width: number
  height: number
  variants: Variant[]
  focalX?: number
  focalY?: number
}

export function cardPicture({ hash, width, height, variants, focalX = 0.5, focalY = 0.5 }: StoredPicture): CardPicture {
  const widths = variants.filter((variant) => variant.format === 'webp').map((variant) => variant.width)
  const focal = focalCode({ width, height, focalX, focalY })
  return { hash, width, height, widths: widths.sort((a, b) => a - b), ...(focal ? { focal } : {}) }
}

/** A picture as it stands in an article, where it is large enough for AVIF to pay. */
export function platePicture(stored: StoredPicture): CardPicture {
  const card = cardPicture(stored)
  const avif = stored.variants.filter((variant) => variant.format === 'avif')
  return card.widths.every((width) => avif.some((variant) => variant.width === width)) ? { ...card, avif: true } : card
}

/** A caption that only repeats the alternative text would be read twice: then the text alternative is left empty. */
export function pictureView(stored: StoredPicture, words: { alt: string; caption: string; credit: string }): PictureView {
  return { ...platePicture(stored), ...words, alt: words.alt.trim() === words.caption.trim() ? '' : words.alt }
}

/** Value for `srcset`. */
export function srcset({ hash, widths }: CardPicture, format: 'avif' | 'webp' = 'webp'): string {
  return widths.map((width) => `${readerRoutes.media(hash, width, format)} ${width}w`).join(', ')
}

/** The JPEG that comes nearest to a width from above: for browsers without WebP, for sharing, for the lightbox link. */
export function jpeg({ hash, widths }: CardPicture, width: number): string {
  return readerRoutes.media(hash, widths.find((each) => each >= width) ?? widths.at(-1) ?? width, 'jpg')
}

/** Cards on other sites show a picture small, or cut it badly, below 1,200 x 630. */
export const isSmall = ({ width, height }: { width: number; height: number }) => width < 1_200 || height < 630
