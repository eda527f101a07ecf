/** Where a page of results ends: how good the last one was, and its key in the index. */
export interface Cursor {
  level: number
  key: bigint
}

const HIGHEST = 2n ** 63n - 1n

export const encodeCursor = ({ level, key }: Cursor): string => `${level}-${key.toString(36)}`

/** Null for anything that {@link encodeCursor} could not have written. */
export function decodeCursor(text: string): Cursor | null {
  const match = /^([0-3])-([0-9a-z]{1,13})$/.exec(text)
  if (!match?.[1] || !match[2]) return null
  let key = 0n
  for (const digit of match[2]) key = key * 36n + BigInt(Number.parseInt(digit, 36))
  const cursor = { level: Number(match[1]), key }
  return key <= HIGHEST && encodeCursor(cursor) === text ? cursor : null
}
