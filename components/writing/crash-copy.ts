import type { Content } from '../../lib/article/schema'

/** What a browser keeps of a text that the server does not have yet. */
export interface CrashCopy {
  content: Content
  /** The version that it was written over. */
  version: number
  /** ISO moment at which it was kept. */
  at: string
  /** The name under which the article begins, or began; see createDraftOnce. */
  beginsAs: string
  /** Whose text it is: nobody else is shown it on a shared machine. */
  email: string
}

/** A copy that was found, with the name under which it lies. */
export type FoundCopy = CrashCopy & { key: string }

const PREFIX = 'readon.copy.'
/** What nobody fetched back for so long is not wanted any more. */
const FORGOTTEN_MS = 30 * 86_400_000

/**
 * The name of the copy of one desk: an article may be open at several, also in tabs of one browser, and none may write over what
 * another keeps, or over what is still on offer.
 */
export const copyKey = (id: number | null, desk: string) => `${PREFIX}${id ?? 'new'}.${desk}`

export function keepCopy(key: string, copy: CrashCopy): void {
  try {
    localStorage.setItem(key, JSON.stringify(copy))
  } catch {
    // A browser that keeps nothing, or is full, has the text on the page and the server's autosave still.
  }
}

export function dropCopy(key: string): void {
  try {
    localStorage.removeItem(key)
  } catch {
    // There is none, then.
  }
}

function read(key: string): CrashCopy | null {
  try {
    const copy: CrashCopy | null = JSON.parse(localStorage.getItem(key) ?? 'null')
    return copy?.content.body.type === 'doc' ? copy : null
  } catch {
    return null
  }
}

/** The newest copy that was kept of an article (null: of one that was never saved) for this person; null when there is none. */
export function findCopy(id: number | null, email: string, now: number = Date.now()): FoundCopy | null {
  try {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(copyKey(id, '')))
    const copies = keys.flatMap((key) => {
      const copy = read(key)
      if (copy && now - Date.parse(copy.at) > FORGOTTEN_MS) dropCopy(key)
      else if (copy?.email === email) return [{ ...copy, key }]
      return []
    })
    return copies.sort((one, other) => (one.at < other.at ? 1 : -1))[0] ?? null
  } catch {
    return null
  }
}
