import { createHash } from 'node:crypto'
import { HARMLESS } from './harmless'
import { type ConvertText, createTextConverter, type Term } from './text'

/** A way to convert text, and a name for everything that it depends on. */
export interface Spelling {
  text: ConvertText
  version: string
}

/** How everything on a page is written, and how the words in its scripts are, which browsers keep for long. */
export interface Spellings {
  page: Spelling
  script: Spelling
}

/** What the newsroom says about its words. */
export interface Words {
  /** Kept as they are. */
  names: readonly string[]
  /** They count also where they are about a name. */
  terms: readonly Term[]
}

/** How the newsroom wants its words written, as of now. */
export type Dictionary = () => Promise<Spellings>

/** The name of the other script is written in that. */
const INTERFACE: readonly Term[] = [{ traditional: '繁體', simplified: '繁體' }]

function spell(terms: readonly Term[]): Spelling {
  const version = createHash('sha256').update(JSON.stringify(terms)).digest('base64url').slice(0, 10)
  return { text: createTextConverter(terms), version }
}

/** What is said of a word may be older than what is asked of it now, or written by hand. */
const isHarmless = ({ traditional, simplified }: Term) => HARMLESS.test(traditional) && HARMLESS.test(simplified)

/** Names are not for scripts: readers would load these anew with every author who joins. */
const spellings = ({ names, terms }: Words): Spellings => ({
  page: spell([...names.map((name) => ({ traditional: name, simplified: name })), ...terms]),
  script: spell([...INTERFACE, ...terms.filter(isHarmless)]),
})

/**
 * Reads the newsroom's words anew whenever `seq` is another than it was when they were last read: it rises with everything that is
 * changed for readers, in the transaction that changes it, and the words are few.
 */
export function createDictionary(read: () => Promise<Words>, seq: () => number): Dictionary {
  let known: { at: number; spellings: Promise<Spellings> } | undefined
  const readAnew = async (before: Spellings | undefined): Promise<Spellings> => {
    const now = spellings(await read())
    return now.page.version === before?.page.version && now.script.version === before.script.version ? before : now
  }
  return async () => {
    const before = await known?.spellings.catch(() => undefined)
    const at = seq()
    if (known?.at === at) return known.spellings
    const now = readAnew(before)
    known = { at, spellings: now }
    // What failed is tried again by whoever asks next.
    now.catch(() => {
      if (known?.spellings === now) known = undefined
    })
    return now
  }
}
