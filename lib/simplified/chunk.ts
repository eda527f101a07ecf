import { SIMPLIFIED } from './addresses'
import type { ConvertText } from './text'

/** A character of a string that is written as something else: no word begins inside it. */
const ESCAPE = /(\\(?:u\{[\da-f]*\}|u[\da-f]{4}|x[\da-f]{2}|.))/is
/** Where Turbopack's runtime looks for the files that it loads later. */
const BASE = /(typeof TURBOPACK_CHUNK_BASE_PATH\?TURBOPACK_CHUNK_BASE_PATH:)"(\/_next\/)"/

/**
 * A script of the build with the words of the interface converted. The one that holds Turbopack's runtime loads the others from
 * where they are converted too; what follows `?` in its own address it appends to theirs by itself.
 */
export const convertChunk = (script: string, text: ConvertText): string =>
  script
    .split(ESCAPE)
    .map((part, index) => (index % 2 === 1 ? part : text(part)))
    .join('')
    .replace(BASE, (_, before: string, base: string) => `${before}"${SIMPLIFIED}${base}"`)
