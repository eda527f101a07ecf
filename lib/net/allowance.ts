import { networkOf } from './network'

const MINUTE_MS = 60_000
const MOST_ADDRESSES = 100_000

/** Counts what addresses ask for, of which each may have so much in a minute. Bounded, whatever comes: the longest known address is forgotten first. */
export class Allowance {
  private spent = new Map<string, number>()
  private endsAt = 0

  constructor(readonly mostPerMinute: number) {}

  get size(): number {
    return this.spent.size
  }

  /** Counts a request. The seconds after which the address may ask again; 0 where it may now. */
  take(address: string, now: number): number {
    if (now >= this.endsAt) {
      this.spent = new Map()
      this.endsAt = now + MINUTE_MS
    }
    const key = networkOf(address)
    const before = this.spent.get(key) ?? 0
    if (before >= this.mostPerMinute) return Math.ceil((this.endsAt - now) / 1_000)
    if (before === 0 && this.spent.size >= MOST_ADDRESSES) this.spent.delete(this.spent.keys().next().value ?? '')
    this.spent.set(key, before + 1)
    return 0
  }
}
