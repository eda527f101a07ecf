import { isUtf8 } from 'node:buffer'

// How Next puts a flight into a page (next/dist/server/app-render/use-flight-response): `[1, text]` or `[3, base64]`.
const START = 'self.__next_f.push('
const UNSAFE = /[&><\u2028\u2029]/g

const escaped = (json: string) => json.replace(UNSAFE, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
const push = (piece: [1 | 3, string]) => `${START}${escaped(JSON.stringify(piece))})`

/** The flight that a page's scripts push. Throws where one of them is of another kind. */
export function joinPushes(scripts: readonly string[]): Buffer {
  const pieces = scripts.map((script): Buffer => {
    const [kind, piece]: [number, string] = JSON.parse(script.slice(START.length, -1))
    if (kind !== 1 && kind !== 3) throw new Error(`a page pushes a flight in an unknown way: ${kind}`)
    return Buffer.from(piece, kind === 1 ? 'utf8' : 'base64')
  })
  return Buffer.concat(pieces)
}

/** Scripts, as many as wanted, that push a flight. Each pushes something, since an empty piece is an error to the browser's reader. */
export function splitPushes(flight: Buffer, count: number): string[] {
  const isText = isUtf8(flight)
  const scripts: string[] = []
  let from = 0
  for (let left = count; left > 0; left--) {
    let end = left === 1 ? flight.length : from + Math.ceil((flight.length - from) / left)
    // Not in the middle of a character.
    while (isText && end < flight.length && ((flight[end] ?? 0) & 0xc0) === 0x80) end++
    const piece = flight.subarray(from, end)
    scripts.push(isText ? push([1, piece.toString()]) : push([3, piece.toString('base64')]))
    from = end
  }
  return scripts
}
