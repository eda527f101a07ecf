/** Numbers that look random and are the same for the same seed, on every machine: mulberry32. */
export class Random {
  #state: number

  constructor(seed: number) {
    // Neighbouring seeds would begin alike; the multiplication sets them apart.
    this.#state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) >>> 0
  }

  /** In [0, 1). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }

  /** A whole number in [from, to], both included. */
  whole(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1))
  }

  chance(share: number): boolean {
    return this.next() < share
  }

  /** One of a list that is not empty. With `skew` above 1 the first ones come up more often, as in any newsroom. */
  pick<T>(list: readonly T[], skew = 1): T {
    const item = list[Math.floor(this.next() ** skew * list.length)]
    if (item === undefined) throw new Error('nothing to pick from')
    return item
  }
}
