import type { Content } from '../../lib/article/schema'

/** What a browser keeps of a text that the server does not have yet. */
export interface CrashCopy {
  content: Content
  /** The version that it was written over. */
  version: number
  /** ISO moment at which it was kept. */
  at: string
  /** Whose text it is: nobody else is shown it on a shared machine. */
  email: string
}

const keyOf = (id: number | null) => `readon.copy.${id ?? 'new'}`

export function keepCopy(id: number | null, copy: CrashCopy): void {
  try {
    localStorage.setItem(keyOf(id), JSON.stringify(copy))
  } catch {
    // A browser that keeps nothing, or is full, has the text on the page and the server's autosave still.
  }
}

export function dropCopy(id: number | null): void {
  try {
    localStorage.removeItem(keyOf(id))
  } catch {
    // There is none, then.
  }
}

/** The copy that was kept of an article for this person; null when there is none that can be read. */
export function findCopy(id: number | null, email: string): CrashCopy | null {
  try {
    const copy: CrashCopy | null = JSON.parse(localStorage.getItem(keyOf(id)) ?? 'null')
    return copy?.email === email && copy.content.body.type === 'doc' ? copy : null
  } catch {
    return null
  }
}
