import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { parse } from '@shuding/opentype.js'
import { z } from 'zod'

const PACKAGE = '@fontsource/noto-sans-hk'
const WEIGHT = 700

export interface Font {
  name: string
  data: Buffer
  weight: typeof WEIGHT
  has: (character: string) => boolean
}

type Range = readonly [from: number, to: number]

interface Subset {
  /** Part of the file's name. */
  name: string
  ranges: Range[]
}

const folder = () => dirname(createRequire(join(process.cwd(), 'package.json')).resolve(`${PACKAGE}/package.json`))

function range(text: string): Range {
  const [from = '', to = from] = text.trim().replace(/^U\+/i, '').split('-')
  return [Number.parseInt(from, 16), Number.parseInt(to, 16)]
}

let known: Subset[] | undefined

/** The font is cut into some hundred files; this says which characters each has. */
function subsets(): Subset[] {
  known ??= Object.entries(z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(join(folder(), 'unicode.json'), 'utf8')))).map(
    ([name, ranges]) => ({ name: name.replace(/[[\]]/g, ''), ranges: ranges.split(',').map(range) }),
  )
  return known
}

const files = new Map<string, Font>()

/** Read once in the life of a process: some 40 kB each, of which a title needs a dozen. */
function load(subset: string): Font {
  const known = files.get(subset)
  if (known) return known
  const data = readFileSync(join(folder(), 'files', `noto-sans-hk-${subset}-${WEIGHT}-normal.woff`))
  const parsed = parse(new Uint8Array(data).buffer)
  // Each under a name of its own: of several files with one name and weight only the first would be used.
  const font = { name: `hk-${subset}`, data, weight: WEIGHT, has: (character: string) => parsed.charToGlyphIndex(character) > 0 } as const
  files.set(subset, font)
  return font
}

/**
 * The file that draws a character; undefined when there is none. The list of ranges promises some that the files do not have, most of
 * them Simplified forms and emoji, so the file itself is asked.
 */
function fontOf(character: string): Font | undefined {
  const code = character.codePointAt(0) ?? 0
  const subset = subsets().find(({ ranges }) => ranges.some(([from, to]) => code >= from && code <= to))
  const font = subset && load(subset.name)
  return font?.has(character) ? font : undefined
}

/** The text without what the font has no glyph for: a box in a shared picture helps nobody. */
export const drawable = (text: string): string => [...text.normalize('NFC')].filter(fontOf).join('').trim()

/** The files that have the characters of a text. */
export const fontsFor = (text: string): Font[] => [...new Set([...`${text} `].flatMap((character) => fontOf(character) ?? []))]
