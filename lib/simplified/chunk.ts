import { SIMPLIFIED } from './addresses'
import type { ConvertText } from './text'

/** Where Turbopack's runtime looks for the files that it loads later. */
const BASE = /(typeof TURBOPACK_CHUNK_BASE_PATH\?TURBOPACK_CHUNK_BASE_PATH:)"(\/_next\/)"/

/**
 * A script of the build with the words of the interface converted. The one that holds Turbopack's runtime loads the others from
 * where they are converted too; what follows `?` in its own address it appends to theirs by itself.
 */
export const convertChunk = (script: string, text: ConvertText): string =>
  text(script).replace(BASE, (_, before: string, base: string) => `${before}"${SIMPLIFIED}${base}"`)
