import { Refused, sentenceOf } from '../ui/ask-studio'

/** What the desk says about what is written. `failed` is tried again by itself; the others wait for the person. */
export type SaveState =
  | { kind: 'clean' | 'dirty' | 'saving' | 'saved' }
  | { kind: 'failed' | 'refused' | 'conflict' | 'signed-out'; sentence: string }

export interface Saver<Content> {
  /** Sends content to the server; resolves when it is stored there. */
  send: (content: Content, explicit: boolean) => Promise<void>
  onState: (state: SaveState) => void
  /** False for content that says nothing yet: it is never saved. */
  isWorthSaving: (content: Content) => boolean
}

/** Milliseconds without a change before what is written is saved, and the longest that somebody who never pauses goes unsaved. */
const PAUSE_MS = 3_000
const LONGEST_MS = 20_000
const UNREACHED = '連線中斷，文字已留在這個瀏覽器，恢復連線後會再儲存。'

/** Fields tell of what was composed a moment after the composition has ended. */
const SETTLING_MS = 100
/** How long to wait after the first, second, … failure. */
const RETRY_MS = [3_000, 6_000, 12_000, 30_000]

/**
 * Saves what is being written, one save at a time and always the newest content, so that the desk never collides with itself on a
 * slow line. Nothing is saved while somebody is composing a character with an input method.
 */
export class SaveQueue<Content> {
  private newest: Content | undefined
  private dirtySince = 0
  private explicit = false
  private composing = false
  private composedAt = Number.NEGATIVE_INFINITY
  private waiting: (() => void)[] = []
  private held = false
  private failures = 0
  private timer: ReturnType<typeof setTimeout> | undefined
  private running: Promise<boolean> | undefined
  private stopped = false

  constructor(
    private readonly saver: Saver<Content>,
    private readonly now: () => number = () => Date.now(),
  ) {}

  /** Whether anything is not known to be on the server: what waits, and what is on its way. */
  get isDirty(): boolean {
    return this.newest !== undefined || this.running !== undefined
  }

  get isStopped(): boolean {
    return this.stopped
  }

  /** Something was written. */
  change(content: Content): void {
    if (this.stopped) return
    if (this.newest === undefined) this.dirtySince = this.now()
    this.newest = content
    this.failures = 0
    if (!this.running) this.saver.onState({ kind: 'dirty' })
    this.plan(Math.max(0, Math.min(PAUSE_MS, this.dirtySince + LONGEST_MS - this.now())))
  }

  /** A composition began or ended; a save that fell due meanwhile happens after the usual pause. */
  setComposing(composing: boolean): void {
    this.composing = composing
    if (composing) return
    this.composedAt = this.now()
    if (this.newest !== undefined) this.plan(PAUSE_MS)
    for (const go of this.waiting.splice(0)) go()
  }

  /** Resolves when no character is being composed and the fields have told of the last one. */
  async settled(): Promise<void> {
    if (this.composing) await new Promise<void>((resolve) => this.waiting.push(resolve))
    const since = this.now() - this.composedAt
    if (since < SETTLING_MS) await new Promise((resolve) => setTimeout(resolve, SETTLING_MS - since))
  }

  /** Saves nothing by itself until it is released: something is being done to the article, which raises its version. */
  hold(): void {
    this.held = true
  }

  release(): void {
    this.held = false
    if (this.newest !== undefined) this.plan(PAUSE_MS)
  }

  /** Saves now what is not saved. Resolves to whether everything is. With `explicit` a revision is kept even of what was saved before. */
  async flush(content?: Content, explicit = false): Promise<boolean> {
    if (content !== undefined) this.newest = content
    if (explicit) this.explicit = true
    while (!this.stopped) {
      if (this.running) await this.running
      else if (this.newest === undefined) return true
      else if (!(await this.run())) return false
    }
    return false
  }

  /** Goes on after the person was signed in again, or the line is back. */
  retry(): void {
    if (this.newest !== undefined) void this.flush()
  }

  /** Forgets what is not saved, after a save that is under way: it is not wanted any more. */
  async abandon(): Promise<void> {
    clearTimeout(this.timer)
    this.held = true
    await this.running
    this.newest = undefined
  }

  /** Saves nothing any more: somebody else's text is the newer one. What is written stays where it is. */
  stop(): void {
    this.stopped = true
    clearTimeout(this.timer)
  }

  private plan(ms: number): void {
    clearTimeout(this.timer)
    if (this.stopped) return
    this.timer = setTimeout(() => {
      if (!this.composing && !this.held && !this.running) void this.run()
    }, ms)
  }

  private run(): Promise<boolean> {
    this.running = this.saveOnce().finally(() => {
      this.running = undefined
    })
    return this.running
  }

  private async saveOnce(): Promise<boolean> {
    clearTimeout(this.timer)
    const { newest: content, explicit } = this
    if (content === undefined) return true
    if (!explicit && !this.saver.isWorthSaving(content)) {
      this.newest = undefined
      this.saver.onState({ kind: 'clean' })
      return true
    }
    this.newest = undefined
    this.explicit = false
    this.saver.onState({ kind: 'saving' })
    try {
      await this.saver.send(content, explicit)
      this.failures = 0
      const more = this.newest !== undefined
      if (more) this.plan(PAUSE_MS)
      this.saver.onState({ kind: more ? 'dirty' : 'saved' })
      return true
    } catch (error) {
      this.newest ??= content
      this.explicit ||= explicit
      this.fail(error)
      return false
    }
  }

  private fail(error: unknown): void {
    const status = error instanceof Refused ? error.status : 0
    const sentence = status === 0 ? UNREACHED : sentenceOf(error)
    if (status === 409) {
      this.stop()
      this.saver.onState({ kind: 'conflict', sentence })
    } else if (status === 401) this.saver.onState({ kind: 'signed-out', sentence })
    else if (status >= 400 && status < 500 && status !== 429) this.saver.onState({ kind: 'refused', sentence })
    else {
      this.saver.onState({ kind: 'failed', sentence })
      this.plan(RETRY_MS[Math.min(this.failures, RETRY_MS.length - 1)] ?? PAUSE_MS)
      this.failures += 1
    }
  }
}
