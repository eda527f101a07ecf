/** A word that nothing else in the newsroom has. */
export const mark = (): string => crypto.randomUUID().slice(0, 8)
