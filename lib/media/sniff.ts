/** Formats that are accepted, and their names on the web. */
export const FORMATS = { jpeg: 'image/jpeg', png: 'image/png', webp: 'image/webp' } as const
export type Format = keyof typeof FORMATS

/** Bytes from the beginning of a file that are enough to know it by. */
export const SNIFFED_BYTES = 512

const starts = (bytes: Uint8Array, offset: number, ...values: number[]) => values.every((value, index) => bytes[offset + index] === value)
const says = (bytes: Uint8Array, offset: number, text: string) => starts(bytes, offset, ...Buffer.from(text, 'latin1'))

/** What the first bytes of a file say it is; the name and the declared type are not believed. */
export function sniff(bytes: Uint8Array): Format | null {
  if (starts(bytes, 0, 0xff, 0xd8, 0xff)) return 'jpeg'
  if (starts(bytes, 0, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'png'
  if (says(bytes, 0, 'RIFF') && says(bytes, 8, 'WEBP')) return 'webp'
  return null
}

const ONLY = '只接受JPEG、PNG或WebP圖片。'

/** Why a file that is none of the accepted formats is refused, and what its owner can do. */
export function refusalOf(bytes: Uint8Array): string {
  if (bytes.length === 0) return `${ONLY}這個檔案是空的，請換一個。`
  if (says(bytes, 0, 'GIF8')) return `${ONLY}這是GIF，請另存為PNG或JPEG後再上載。`
  if (says(bytes, 4, 'ftyp')) return `${ONLY}這是HEIC、AVIF或影片，請在手機的相機設定選「最兼容」，或另存為JPEG後再上載。`
  if (says(bytes, 0, '%PDF')) return `${ONLY}這是PDF，請把要用的一頁另存為JPEG或PNG後再上載。`
  if (starts(bytes, 0, 0x49, 0x49, 0x2a, 0) || starts(bytes, 0, 0x4d, 0x4d, 0, 0x2a))
    return `${ONLY}這是TIFF或相機的RAW檔案，請另存為JPEG後再上載。`
  const text = Buffer.from(bytes).toString('utf8').toLowerCase()
  if (text.includes('<svg')) return `${ONLY}這是SVG，請另存為PNG後再上載。`
  if (text.includes('<html') || text.includes('<!doctype') || text.includes('<script'))
    return `${ONLY}這是網頁，不是圖片。請在網頁上另存圖片後再上載。`
  return ONLY
}
