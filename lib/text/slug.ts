const MAX_CHARACTERS = 40

/**
 * The readable part of an address: letters and digits of any script, the rest becomes hyphens.
 * A title of only emoji or punctuation gives the empty string, which is allowed: the id decides.
 */
export function slugOf(title: string): string {
  const hyphenated = title
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
  return Array.from(hyphenated).slice(0, MAX_CHARACTERS).join('').replace(/-+$/, '')
}

/** Leads from another spelling of a slug (`G7`) to the one it is stored under (`g7`); null when it is spelled like that already. */
export function otherSpelling(slug: string): string | null {
  const stored = slugOf(slug)
  return stored === '' || stored === slug ? null : stored
}
