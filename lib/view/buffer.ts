import { networkOf } from '../net/network'
import { processWide } from '../process-wide'
import type { Reading } from './reading'

const MOST_WAITING = 200_000
/** Readers of one network, such as an office or a telephone network, may read so much in one interval; a report is refused beyond that. */
const MOST_FROM_NETWORK = 600
const MOST_NETWORKS = 100_000
/**
 * So many of them count for the same thing in a half hour: a telephone network has many readers behind one address, but one visitor
 * can pass for many too, and would make an article the most read.
 * More of what was counted than can be kept is forgotten, at once: a single network is too slow to bring that about.
 */
const MOST_OF_ONE = 300
const MOST_KEPT = 200_000

/** Readings of this process that are not written yet: at most those of one interval are lost in a crash. Bounded, whatever comes. */
export class ViewBuffer {
  private waiting = new Map<string, Reading>()
  private fromNetwork = new Map<string, number>()
  private ofOne = new Map<string, number>()
  private halfHour = 0

  /** Takes what one report says; false when its network has sent too much, or more came than can be kept. */
  take(readings: readonly Reading[], address: string): boolean {
    const network = networkOf(address)
    const before = this.fromNetwork.get(network) ?? 0
    if (before + readings.length > MOST_FROM_NETWORK || (before === 0 && this.fromNetwork.size >= MOST_NETWORKS)) return false
    this.fromNetwork.set(network, before + readings.length)
    for (const reading of readings) {
      if (this.waiting.has(reading.key) || !this.mayCount(reading, network)) continue
      if (this.waiting.size >= MOST_WAITING) return false
      this.waiting.set(reading.key, reading)
    }
    return true
  }

  /** Whether a network may do this once more with an article in this half hour. */
  private mayCount({ articleId, what, halfHour }: Reading, network: string): boolean {
    if (halfHour !== this.halfHour || this.ofOne.size >= MOST_KEPT) this.ofOne = new Map()
    this.halfHour = halfHour
    const name = `${articleId} ${what} ${network}`
    const before = this.ofOne.get(name) ?? 0
    this.ofOne.set(name, before + 1)
    return before < MOST_OF_ONE
  }

  /** Everything that waits, once; the networks' intervals begin anew. */
  drain(): Reading[] {
    const all = [...this.waiting.values()]
    this.waiting = new Map()
    this.fromNetwork = new Map()
    return all
  }

  /** What could not be written waits on. */
  putBack(readings: readonly Reading[]): void {
    for (const reading of readings) if (this.waiting.size < MOST_WAITING) this.waiting.set(reading.key, reading)
  }
}

export const viewBuffer = processWide('views', () => new ViewBuffer())
