import type { Answer } from './answer'
import type { Clock } from './clock'

/** What a render came to. `stream`: the answer is none to hold, so each visitor has to be served one of their own. */
export type Rendered = { answer: Answer; keep: boolean } | 'stream'

/** Too many different pages are being rendered at once; one more would only make all of them later. */
export class TooBusyError extends Error {}

interface Kept {
  answer: Answer
  at: number
  touchedAt: number
  seq: number
  bytes: number
}

interface Running {
  seq: number
  result: Promise<Rendered>
}

/** How long and how much a cache keeps. Times in milliseconds; Infinity keeps for ever. */
export interface Keeping {
  bytes: number
  /** Younger is served as it is; older is served while a new one is made. */
  freshMs: number
  /** Older is not served at all. */
  keepMs: number
  renders: number
  /** Rises whenever anything was published; what was rendered under another number is not served. */
  seq: () => number
  clock: Clock
}

/**
 * Complete answers by key, bounded by bytes, the longest unused thrown out first, and one render per key at a time. Age counts
 * from the end of the render, `seq` from its beginning: a page that was being rendered while something was published is shown
 * to those who were already waiting for it, and to nobody after them.
 */
export class PageCache {
  readonly #kept = new Map<string, Kept>()
  readonly #running = new Map<string, Running>()
  readonly #active = new Set<Promise<unknown>>()
  #bytes = 0

  constructor(private readonly keeping: Keeping) {}

  get bytes(): number {
    return this.#bytes
  }

  get size(): number {
    return this.#kept.size
  }

  get rendering(): number {
    return this.#active.size
  }

  /** The kept answer, if it may be served now; `stale` says that it is time for a new one. */
  find(key: string): { answer: Answer; stale: boolean } | undefined {
    const kept = this.#kept.get(key)
    if (kept === undefined || kept.seq !== this.keeping.seq()) return undefined
    const now = this.keeping.clock.now()
    const age = now - kept.at
    if (age > this.keeping.keepMs) return undefined
    // Moved to the young end at most once a second: the order of use need not be exact, and a map entry costs more to move than to read.
    if (now - kept.touchedAt > 1_000) {
      kept.touchedAt = now
      this.#kept.delete(key)
      this.#kept.set(key, kept)
    }
    return { answer: kept.answer, stale: age > this.keeping.freshMs }
  }

  /** The last answer under a key, however old: an unchanged page need not be compressed again. */
  last(key: string): Answer | undefined {
    return this.#kept.get(key)?.answer
  }

  /** Renders, or joins the render of the same key that began under the same `seq`. Rejects with what the render rejects with. */
  load(key: string, render: () => Promise<Rendered>): Promise<Rendered> {
    const seq = this.keeping.seq()
    const running = this.#running.get(key)
    // Object.is, because a `seq` that is not a number means that nothing may be kept, and still one render can serve all who wait.
    if (running !== undefined && Object.is(running.seq, seq)) return running.result
    if (this.#active.size >= this.keeping.renders) return Promise.reject(new TooBusyError('Too many renders under way'))
    const run: Running = { seq, result: render() }
    this.#running.set(key, run)
    const settled = run.result
      .then(
        (rendered) => this.#settle(key, run, rendered),
        () => this.#settle(key, run, undefined),
      )
      .finally(() => this.#active.delete(settled))
    this.#active.add(settled)
    return run.result
  }

  /** Begins a render in the background unless one is under way. What goes wrong in it is its own business to report. */
  refresh(key: string, render: () => Promise<Rendered>): void {
    if (this.#running.has(key)) return
    this.load(key, render).catch(() => undefined)
  }

  /** Resolves when no render is under way any more. */
  async idle(): Promise<void> {
    while (this.#active.size > 0) await Promise.all(this.#active)
  }

  #settle(key: string, run: Running, rendered: Rendered | undefined): void {
    // A newer render of this key has begun: what this one knows is older than what was published since.
    if (this.#running.get(key) !== run) return
    this.#running.delete(key)
    // A failed render changes nothing: what is kept lives out its second.
    if (rendered === undefined) return
    this.#forget(key)
    if (rendered !== 'stream' && rendered.keep) this.#keep(key, rendered.answer, run.seq)
  }

  #keep(key: string, answer: Answer, seq: number): void {
    const now = this.keeping.clock.now()
    const kept: Kept = { answer, at: now, touchedAt: now, seq, bytes: answer.bytes + key.length * 2 }
    this.#kept.set(key, kept)
    this.#bytes += kept.bytes
    answer.onGrow = (bytes) => {
      const holder = this.#kept.get(key)
      if (holder?.answer !== answer) return
      holder.bytes += bytes
      this.#bytes += bytes
      this.#evict()
    }
    this.#evict()
  }

  #forget(key: string): void {
    this.#bytes -= this.#kept.get(key)?.bytes ?? 0
    this.#kept.delete(key)
  }

  #evict(): void {
    for (const key of this.#kept.keys()) {
      if (this.#bytes <= this.keeping.bytes) return
      this.#forget(key)
    }
  }
}
