import type { FeedState } from './feed-state'

/**
 * What belongs to one entry of the browser's history. The entry's name is kept in `history.state`, beside what Next keeps there.
 *
 * The address is rewritten with the browser's own `replaceState`, not with the one that Next puts in its place: Next's would
 * start a router transition for every article that is scrolled past, and a transition that is overtaken writes an old address
 * back. The router learns the address when it matters, from the entry itself, when the reader comes back.
 */

const PLACE = 'readon.place.'
const ORDER = 'readon.places'
const MAX_PLACES = 50
const MAX_FEEDS = 10

/** Where the reader was: the article in view and how far its top is above the top of the window, in CSS pixels. */
export interface Place {
  id: number
  offset: number
}

interface EntryState {
  readon?: string
  __NA?: boolean
}

function entryState(): EntryState | null {
  return window.history.state
}

function replace(state: unknown, address?: string): void {
  History.prototype.replaceState.call(window.history, state, '', address)
}

/** The name of the current entry, given on first use. An entry that Next did not make (a `#` link) has none and keeps none. */
export function entryName(): string | null {
  const state = entryState()
  if (!state?.__NA) return null
  if (state.readon) return state.readon
  const name = Math.random().toString(36).slice(2)
  replace({ ...state, readon: name })
  return name
}

/** Shows an address for the current entry, without adding one, and without the marks that a shared link bears. */
export function showAddress(address: string): void {
  const { pathname, search, href } = window.location
  if (pathname + search !== new URL(address, href).pathname) replace(window.history.state, address)
}

// Storage may be forbidden or full; then the reader loses a convenience, nothing else.
function stored<T>(work: (storage: Storage) => T): T | null {
  try {
    return work(window.sessionStorage)
  } catch {
    return null
  }
}

export function savePlace(entry: string, place: Place): void {
  stored((storage) => {
    const order: string[] = JSON.parse(storage.getItem(ORDER) ?? '[]')
    if (order.at(-1) !== entry) {
      const names = [...order.filter((name) => name !== entry), entry]
      for (const old of names.splice(0, Math.max(0, names.length - MAX_PLACES))) storage.removeItem(PLACE + old)
      storage.setItem(ORDER, JSON.stringify(names))
    }
    storage.setItem(PLACE + entry, JSON.stringify(place))
  })
}

export function savedPlace(entry: string): Place | null {
  return stored((storage): Place | null => JSON.parse(storage.getItem(PLACE + entry) ?? 'null'))
}

// The articles themselves are kept in memory only: they are needed when the same document comes back to the entry.
const feeds = new Map<string, { openedId: number; state: FeedState }>()

export function keepFeed(entry: string, openedId: number, state: FeedState): void {
  feeds.delete(entry)
  feeds.set(entry, { openedId, state })
  for (const oldest of feeds.keys()) {
    if (feeds.size <= MAX_FEEDS) break
    feeds.delete(oldest)
  }
}

export function keptFeed(entry: string, openedId: number): FeedState | null {
  const kept = feeds.get(entry)
  return kept?.openedId === openedId ? kept.state : null
}
