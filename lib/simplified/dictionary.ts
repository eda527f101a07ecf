import { createHash } from 'node:crypto'
import { type ConvertText, createTextConverter, type Term } from './text'

/** A way to convert text, and a name for everything that it depends on. */
export interface Spelling {
  text: ConvertText
  version: string
}

/** How the newsroom wants its words written, as of now. */
export interface Dictionary {
  terms(): Promise<Spelling>
  /** OpenCC alone. */
  plain: Spelling
}

function spell(terms: readonly Term[]): Spelling {
  const version = createHash('sha256').update(JSON.stringify(terms)).digest('base64')
  return { text: createTextConverter(terms), version }
}

/**
 * Reads the terms anew whenever `seq` is another than it was when they were last read: it rises with everything that is changed
 * for readers, in the transaction that changes it, and there are few terms.
 */
export function createDictionary(read: () => Promise<Term[]>, seq: () => number): Dictionary {
  const plain = spell([])
  let known: { at: number; spelling: Promise<Spelling> } | undefined
  const readAnew = async (before: Spelling): Promise<Spelling> => {
    const spelling = spell(await read())
    return spelling.version === before.version ? before : spelling
  }
  return {
    plain,
    async terms() {
      const at = seq()
      if (known?.at === at) return known.spelling
      const before = await known?.spelling.catch(() => undefined)
      if (known?.at === at) return known.spelling
      const spelling = readAnew(before ?? plain)
      known = { at, spelling }
      // What failed is tried again by whoever asks next.
      spelling.catch(() => {
        if (known?.spelling === spelling) known = undefined
      })
      return spelling
    },
  }
}
