import { createHash } from 'node:crypto'
import sharp from 'sharp'
import { invalid } from '../errors'
import { VARIANT_WIDTHS, type Variant } from './media'

/** 50 megapixels: a large camera picture passes, a decompression bomb does not. */
const MAX_PIXELS = 50_000_000
export const MAX_UPLOAD_BYTES = 20_000_000
const TIME_LIMIT_SECONDS = 30

const FORMATS = { jpeg: 'image/jpeg', png: 'image/png', webp: 'image/webp' } as const

let guarded = false

/** Only the three formats that we accept may be decoded in this process, whatever a file claims to be. */
function guard(): void {
  if (guarded) return
  sharp.block({ operation: ['VipsForeignLoad'] })
  sharp.unblock({ operation: ['Jpeg', 'Png', 'Webp'].flatMap((name) => [`VipsForeignLoad${name}Buffer`, `VipsForeignLoad${name}File`]) })
  sharp.concurrency(1)
  guarded = true
}

export interface ProcessedPicture {
  hash: string
  mime: string
  width: number
  height: number
  variants: { variant: Variant; bytes: Buffer }[]
}

/** What the first bytes of a file say it is; the name and the declared type are not believed. */
export function sniff(bytes: Uint8Array): keyof typeof FORMATS | null {
  const at = (offset: number, ...values: number[]) => values.every((value, index) => bytes[offset + index] === value)
  if (at(0, 0xff, 0xd8, 0xff)) return 'jpeg'
  if (at(0, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'png'
  if (at(0, 0x52, 0x49, 0x46, 0x46) && at(8, 0x57, 0x45, 0x42, 0x50)) return 'webp'
  return null
}

/** Half of a SHA-256: long enough that no two files meet, short enough to stand in every page many times. */
const NAME_BYTES = 16

function contentName(file: Buffer): string {
  return createHash('sha256').update(file).digest().subarray(0, NAME_BYTES).toString('hex')
}

/**
 * Turns an uploaded file into the sizes that pages use. Orientation is applied; EXIF, GPS and every other metadata stay behind.
 * Throws an expected error with a Chinese sentence for anything that is not a sound JPEG, PNG or WebP.
 */
export async function processPicture(file: Buffer): Promise<ProcessedPicture> {
  guard()
  if (file.byteLength > MAX_UPLOAD_BYTES) throw invalid('圖片太大，最多20 MB。請縮小後再上載。')
  const format = sniff(file)
  if (!format) throw invalid('只接受JPEG、PNG或WebP圖片。')
  const options = { limitInputPixels: MAX_PIXELS, failOn: 'error' as const }
  const upright = await sharp(file, options)
    .timeout({ seconds: TIME_LIMIT_SECONDS })
    .autoOrient()
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true })
    .catch(() => {
      throw invalid('這個圖片檔案已損壞或像素太多（上限五千萬），請換一張。')
    })
  const { width, height, channels } = upright.info
  const raw = { raw: { width, height, channels } }
  const widths = VARIANT_WIDTHS.filter((size) => size < width)
  if (widths.length < VARIANT_WIDTHS.length) widths.push(width as never)
  const variants: ProcessedPicture['variants'] = []
  for (const size of widths) {
    const resized = sharp(upright.data, raw).resize({ width: size }).flatten({ background: '#ffffff' })
    const webp = await resized.clone().webp({ quality: 82, effort: 4 }).toBuffer({ resolveWithObject: true })
    const jpg = await resized.clone().jpeg({ quality: 82, progressive: true }).toBuffer({ resolveWithObject: true })
    for (const [name, { data, info }] of [
      ['webp', webp],
      ['jpg', jpg],
    ] as const) {
      variants.push({ variant: { width: info.width, height: info.height, format: name, bytes: data.byteLength }, bytes: data })
    }
  }
  return { hash: contentName(file), mime: FORMATS[format], width, height, variants }
}
