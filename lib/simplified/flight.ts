import { type Conversion, convertString, convertValue, keepsWords, verbatim } from './values'

/**
 * One row of a flight, which is how React writes down what it rendered on the server: `id:head` and then either JSON up to a line
 * feed, or as many bytes as the head says.
 */
interface Row {
  id: string
  /** `T` and the other letters of rows with a length; otherwise what stands before the JSON, such as `I` or `HL`. */
  tag: string
  sized: boolean
  body: Buffer
}

const COLON = 0x3a
const COMMA = 0x2c
const LINE_FEED = 0x0a
/** Text and binary data. react-server-dom's client reads their length from the row. */
const SIZED = /[TAOobUSsLlGgMmV]/
const HEAD = /^(?:H[A-Za-z]|[A-Z#rx])?/

function readRows(flight: Buffer): Row[] {
  const rows: Row[] = []
  for (let at = 0; at < flight.length; ) {
    const colon = flight.indexOf(COLON, at)
    if (colon < 0) throw new Error('a row of a flight has no name')
    const id = flight.toString('latin1', at, colon)
    const letter = String.fromCharCode(flight[colon + 1] ?? 0)
    if (SIZED.test(letter)) {
      const comma = flight.indexOf(COMMA, colon)
      const end = comma + 1 + Number.parseInt(flight.toString('latin1', colon + 2, comma), 16)
      if (comma < 0 || !(end <= flight.length)) throw new Error('a row of a flight is shorter than it says')
      rows.push({ id, tag: letter, sized: true, body: flight.subarray(comma + 1, end) })
      at = end
    } else {
      const found = flight.indexOf(LINE_FEED, colon)
      const end = found < 0 ? flight.length : found
      const tag = HEAD.exec(flight.toString('latin1', colon + 1, colon + 3))?.[0] ?? ''
      rows.push({ id, tag, sized: false, body: flight.subarray(colon + 1 + tag.length, end) })
      at = end + 1
    }
  }
  return rows
}

function writeRow({ id, tag, sized, body }: Row): Buffer {
  const head = sized ? `${id}:${tag}${body.length.toString(16)},` : `${id}:${tag}`
  return Buffer.concat([Buffer.from(head), body, ...(sized ? [] : [Buffer.from('\n')])])
}

/** The JSON of a row; undefined when it is none, as in rows that begin or end a stream. */
function parsed(row: Row): unknown {
  if (row.sized) return undefined
  try {
    return JSON.parse(row.body.toString())
  } catch {
    return undefined
  }
}

/** Names of the rows that are referred to from where words are kept, and from those. */
function keptRows(values: ReadonlyMap<string, unknown>): Set<string> {
  const kept = new Set<string>()
  const look = (value: unknown, inside: boolean): void => {
    if (typeof value === 'string') {
      const name = inside ? /^\$[L@]?([\da-f]+)$/.exec(value)?.[1] : undefined
      if (name === undefined || kept.has(name)) return
      kept.add(name)
      look(values.get(name), true)
    } else if (typeof value === 'object' && value !== null) {
      const kept = inside || keepsWords(value)
      for (const part of Object.values(value)) look(part, kept)
    }
  }
  for (const value of values.values()) look(value, false)
  return kept
}

/** Converts a whole flight: the same strings as in the HTML that was rendered from it, to the same strings. */
export function convertFlight(flight: Buffer, conversion: Conversion): Buffer {
  const rows = readRows(flight)
  const values = new Map<string, unknown>()
  for (const row of rows) {
    const value = parsed(row)
    if (value !== undefined) values.set(row.id, value)
  }
  const kept = keptRows(values)
  return Buffer.concat(
    rows.map((row) => {
      const on = kept.has(row.id) ? verbatim(conversion) : conversion
      if (row.tag === 'T') return writeRow({ ...row, body: Buffer.from(convertLong(row.body.toString(), on)) })
      const value = parsed(row)
      if (value === undefined) return writeRow(row)
      return writeRow({ ...row, body: Buffer.from(JSON.stringify(convertValue(value, { ...on, flight: true }))) })
    }),
  )
}

/** A string that was so long that it has a row of its own: data or text, but never an address. */
const convertLong = (text: string, on: Conversion): string => (text.startsWith('{') ? convertString(text, on) : on.text(text))
