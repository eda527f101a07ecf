import { processWide } from '../process-wide'
import type { Reading } from './reading'

const MOST_WAITING = 200_000
/** Readers behind one address, such as an office or a telephone network, send up to so many reports in one interval that count. */
const MOST_FROM_ADDRESS = 600
const MOST_ADDRESSES = 100_000

/** Readings of this process that are not written yet: at most those of one interval are lost in a crash. Bounded, whatever comes. */
export class ViewBuffer {
  private waiting = new Map<string, Reading>()
  private fromAddress = new Map<string, number>()

  /** Takes what one report says; false when its address has sent too many, or more came than can be kept. */
  take(readings: readonly Reading[], address: string): boolean {
    const before = this.fromAddress.get(address) ?? 0
    if (before >= MOST_FROM_ADDRESS || (before === 0 && this.fromAddress.size >= MOST_ADDRESSES)) return false
    this.fromAddress.set(address, before + 1)
    for (const reading of readings) {
      if (this.waiting.has(reading.key)) continue
      if (this.waiting.size >= MOST_WAITING) return false
      this.waiting.set(reading.key, reading)
    }
    return true
  }

  /** Everything that waits, once; addresses begin anew. */
  drain(): Reading[] {
    const all = [...this.waiting.values()]
    this.waiting = new Map()
    this.fromAddress = new Map()
    return all
  }

  /** What could not be written waits on. */
  putBack(readings: readonly Reading[]): void {
    for (const reading of readings) if (this.waiting.size < MOST_WAITING) this.waiting.set(reading.key, reading)
  }
}

export const viewBuffer = processWide('views', () => new ViewBuffer())
