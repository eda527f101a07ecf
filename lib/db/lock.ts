interface Waiter {
  grant: (release: () => void) => void
  refuse: (reason: Error) => void
}

/** A lock that is given out in the order it was asked for, and that can be shut for good. */
export class Lock {
  readonly #waiters: Waiter[] = []
  #held = false
  #shut: Error | undefined

  /** Waits for its turn. The function it resolves to gives the lock back; calling it again does nothing. Rejects once the lock is shut. */
  acquire(): Promise<() => void> {
    return new Promise((grant, refuse) => {
      if (this.#shut) return refuse(this.#shut)
      if (this.#held) return void this.#waiters.push({ grant, refuse })
      this.#held = true
      grant(this.#turn())
    })
  }

  /** Refuses everybody who waits and everybody who comes; whoever holds the lock may still finish. */
  shut(reason: Error): void {
    this.#shut ??= reason
    for (const waiter of this.#waiters.splice(0)) waiter.refuse(this.#shut)
  }

  #turn(): () => void {
    let over = false
    return () => {
      if (over) return
      over = true
      const next = this.#waiters.shift()
      if (next) next.grant(this.#turn())
      else this.#held = false
    }
  }
}
