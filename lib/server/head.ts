import { STATUS_CODES } from 'node:http'

let second = -1
let dateLine = ''

/** `Date: …` for a wall-clock time, made once a second. */
function dateFor(wall: number): string {
  const now = Math.floor(wall / 1000)
  if (now !== second) {
    second = now
    dateLine = `Date: ${new Date(now * 1000).toUTCString()}\r\n`
  }
  return dateLine
}

/**
 * Status line and headers of a kept answer, serialised once. Node would validate and join the same fifteen headers again for
 * every visitor, which is a third of the work of an answer. They were validated when the answer was captured.
 */
export class PreparedHead {
  readonly #start: string
  #text = ''
  #date = ''

  constructor(
    readonly status: number,
    /** Names and values in turn, as `writeHead` takes them. */
    readonly flat: readonly string[],
    private readonly keepAliveSeconds: number,
  ) {
    let start = `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? 'unknown'}\r\n`
    for (let index = 0; index + 1 < flat.length; index += 2) start += `${flat[index]}: ${flat[index + 1]}\r\n`
    this.#start = start
  }

  /** The whole head for a connection that stays open. */
  text(wall: number): string {
    const date = dateFor(wall)
    if (date !== this.#date) {
      this.#date = date
      this.#text = `${this.#start}${date}Connection: keep-alive\r\nKeep-Alive: timeout=${this.keepAliveSeconds}\r\n\r\n`
    }
    return this.#text
  }
}
