import { isBlind, type TagState, tagState } from './tag-state'

/** What Next's incremental cache hands to a handler, as far as we look into it. */
export interface CachedValue {
  kind: string
  status?: number
  html?: string
  body?: Uint8Array
  rscData?: Uint8Array
  segmentData?: Map<string, Uint8Array>
  headers?: Record<string, unknown>
  data?: unknown
  tags?: string[]
  /** Of a kept read: seconds that it may be used. */
  revalidate?: unknown
}

export interface CacheEntry {
  value: CachedValue
  lastModified: number
  cacheControl?: { revalidate?: unknown } | undefined
  tags: string[]
  /** The state of the tag table when the render that made this began. */
  seq: number
  bytes: number
}

/** A page whose reads carry this tag and three digits answers with that status; see status.ts. */
export const STATUS_TAG = 'status:'
export const STATUS_HEADER = 'x-readon-status'

const ENTRY_OVERHEAD = 1_000
/** A render that has not finished by now has failed. */
const RENDER_MS = 60_000
const MAX_BEGUN = 2_000

function sizeOf(value: CachedValue): number {
  let bytes = ENTRY_OVERHEAD + (value.html?.length ?? 0) * 2 + (value.body?.byteLength ?? 0) + (value.rscData?.byteLength ?? 0)
  for (const segment of value.segmentData?.values() ?? []) bytes += segment.byteLength
  return value.kind === 'FETCH' ? bytes + JSON.stringify(value.data).length * 2 : bytes
}

function tagsOf(value: CachedValue, context: { tags?: string[] } | undefined): string[] {
  const header = value.headers?.['x-next-cache-tags']
  return [...new Set([...(context?.tags ?? []), ...(value.tags ?? []), ...(typeof header === 'string' ? header.split(',') : [])])]
}

/**
 * Next's incremental cache, in memory and bounded by bytes. Answers that are errors or redirects are not kept, so unknown
 * addresses cost no memory. An entry is served only while none of its tags was invalidated since its render began.
 */
export class PageStore {
  #entries = new Map<string, CacheEntry>()
  /** Renders under way: the sequence number that the earliest of them began with. */
  #begun = new Map<string, { seq: number; at: number }>()
  bytes = 0

  constructor(
    readonly maxBytes: number,
    readonly state: TagState = tagState(),
    readonly now: () => number = Date.now,
  ) {}

  get(key: string, context?: { tags?: string[]; softTags?: string[] }): CacheEntry | null {
    const entry = this.#entries.get(key)
    if (entry && !this.#isStale(entry, context) && !this.#isOld(entry)) {
      this.#entries.delete(key)
      this.#entries.set(key, entry)
      return entry
    }
    if (entry) this.#drop(key, entry)
    this.#begin(key)
    return null
  }

  set(key: string, value: CachedValue | null, context?: { tags?: string[]; cacheControl?: { revalidate?: unknown } }): void {
    const old = this.#entries.get(key)
    // Next renders an answer that is only old behind the reader's back, without asking again: it began no earlier than the old one.
    const seq = this.#begun.get(key)?.seq ?? old?.seq
    this.#begun.delete(key)
    if (old) this.#drop(key, old)
    if (!value) return
    const tags = tagsOf(value, context)
    const status = value.kind === 'FETCH' ? undefined : tags.find((tag) => tag.startsWith(STATUS_TAG))?.slice(STATUS_TAG.length)
    if (value.headers && status) value.headers[STATUS_HEADER] = status
    if (seq === undefined) return
    if (value.kind !== 'FETCH' && Number(status ?? value.status ?? 200) >= 300) return
    const bytes = sizeOf(value)
    if (bytes > this.maxBytes / 4) return
    this.#entries.set(key, { value, lastModified: this.now(), cacheControl: context?.cacheControl, tags, seq, bytes })
    this.bytes += bytes
    for (const [oldest, entry] of this.#entries) {
      if (this.bytes <= this.maxBytes) break
      this.#drop(oldest, entry)
    }
  }

  get size(): number {
    return this.#entries.size
  }

  #begin(key: string): void {
    const under = this.#begun.get(key)
    if (under && this.now() - under.at < RENDER_MS) return
    this.#begun.delete(key)
    this.#begun.set(key, { seq: this.state.seq, at: this.now() })
    if (this.#begun.size > MAX_BEGUN)
      for (const oldest of this.#begun.keys()) {
        this.#begun.delete(oldest)
        break
      }
  }

  #isStale(entry: CacheEntry, context?: { tags?: string[]; softTags?: string[] }): boolean {
    if (isBlind(this.state, this.now())) return true
    const tags = [...entry.tags, ...(context?.tags ?? []), ...(context?.softTags ?? [])]
    return tags.some((tag) => (this.state.tags.get(tag) ?? 0) > entry.seq)
  }

  /** Next would serve what is older once more, however old, and the first visitor of the morning would read yesterday's date. */
  #isOld({ value, cacheControl, lastModified }: CacheEntry): boolean {
    const seconds = value.kind === 'FETCH' ? value.revalidate : cacheControl?.revalidate
    return typeof seconds === 'number' && this.now() - lastModified > seconds * 1_000
  }

  #drop(key: string, entry: CacheEntry): void {
    this.#entries.delete(key)
    this.bytes -= entry.bytes
  }
}
