import sharp, { type Sharp } from 'sharp'
import { ExpectedError, invalid } from '../errors'
import { VARIANT_WIDTHS, type Variant } from './media'

/** 50 megapixels: a large camera picture passes, a decompression bomb does not. */
const MAX_PIXELS = 50_000_000
/** WebP knows no side that is longer than 16,383. */
const MAX_SIDE = 16_000
const TIME_LIMIT_SECONDS = 30
const WIDEST = VARIANT_WIDTHS[VARIANT_WIDTHS.length - 1] ?? 0

let guarded = false

/** Only the three formats that we accept may be decoded in this process, whatever a file claims to be. */
export function guard(): void {
  if (guarded) return
  sharp.block({ operation: ['VipsForeignLoad'] })
  sharp.unblock({ operation: ['Jpeg', 'Png', 'Webp'].flatMap((name) => [`VipsForeignLoad${name}Buffer`, `VipsForeignLoad${name}File`]) })
  sharp.concurrency(1)
  guarded = true
}

export interface MadeVariant {
  variant: Variant
  bytes: Buffer
}

export interface ProcessedPicture {
  /** Pixels of the original, upright. */
  width: number
  height: number
  variants: MadeVariant[]
  /** The picture as it was decoded, without loss, at the width of the largest variant: what more formats are made from. */
  master: Buffer
}

const BROKEN = '這個圖片檔案已損壞或像素太多（上限五千萬），請換一張。'

async function decode(file: Buffer | string) {
  const options = { limitInputPixels: MAX_PIXELS, failOn: 'error' as const }
  const { autoOrient, pages = 1 } = await sharp(file, options).metadata()
  if (pages > 1) throw invalid('不能使用動畫，請上載一張靜止的圖片。')
  if (autoOrient.height * Math.min(1, WIDEST / autoOrient.width) > MAX_SIDE) throw invalid('圖片太長，請分成幾張後再上載。')
  const { data, info } = await sharp(file, options)
    .timeout({ seconds: TIME_LIMIT_SECONDS })
    .autoOrient()
    .resize({ width: WIDEST, withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true })
  const raw = { width: info.width, height: info.height, channels: info.channels }
  return { width: autoOrient.width, height: autoOrient.height, upright: sharp(data, { raw }), widest: info.width }
}

async function encode(picture: Sharp, format: Variant['format']): Promise<MadeVariant> {
  const encoded =
    format === 'webp'
      ? picture.webp({ quality: 82, effort: 4 })
      : format === 'jpg'
        ? picture.jpeg({ quality: 82, progressive: true })
        : // More effort takes ten times as long and saves two per cent.
          picture.avif({ quality: 58, effort: 2, chromaSubsampling: '4:2:0' })
  const { data, info } = await encoded.toBuffer({ resolveWithObject: true })
  return { variant: { width: info.width, height: info.height, format, bytes: data.byteLength }, bytes: data }
}

/** Widths that a picture of this width is stored in: none wider than itself. */
function widthsOf(width: number): number[] {
  const widths: number[] = VARIANT_WIDTHS.filter((size) => size < width)
  return widths.length < VARIANT_WIDTHS.length ? [...widths, width] : widths
}

/**
 * Turns an uploaded file into the sizes that pages use. Orientation is applied; EXIF, GPS and every other metadata stay behind.
 * Throws an expected error with a Chinese sentence for anything that cannot be decoded to its end.
 */
export async function processPicture(file: Buffer | string): Promise<ProcessedPicture> {
  guard()
  const { width, height, upright, widest } = await decode(file).catch((error: unknown) => {
    throw error instanceof ExpectedError ? error : invalid(BROKEN)
  })
  const variants: MadeVariant[] = []
  for (const size of widthsOf(widest)) {
    const resized = upright.clone().resize({ width: size })
    for (const format of ['webp', 'jpg'] as const) variants.push(await encode(resized.clone(), format))
  }
  return { width, height, variants, master: await upright.clone().webp({ lossless: true, effort: 0 }).toBuffer() }
}

/** The same sizes as AVIF, smaller but slow to make: from the master, after the upload was answered. */
export async function makeAvif(master: Buffer): Promise<MadeVariant[]> {
  guard()
  const { width } = await sharp(master).metadata()
  const made: MadeVariant[] = []
  for (const size of widthsOf(width)) made.push(await encode(sharp(master).resize({ width: size }), 'avif'))
  return made
}
