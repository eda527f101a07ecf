import { processWide } from '../process-wide'

/** A reading that may count. */
export interface View {
  /** Of the visitor, the article and the half hour; see viewKey. */
  key: string
  articleId: number
  hour: number
  halfHour: number
}

const MOST_WAITING = 200_000
/** Readers behind one address, such as an office or a telephone network, count up to so many views in one interval. */
const MOST_FROM_ADDRESS = 300
const MOST_ADDRESSES = 100_000

/** Views of this process that are not written yet: at most those of one interval are lost in a crash. Bounded, whatever comes. */
export class ViewBuffer {
  private waiting = new Map<string, View>()
  private fromAddress = new Map<string, number>()

  /** Takes a view; false when its address has sent too many, or more came than can be kept. */
  take(view: View, address: string): boolean {
    const before = this.fromAddress.get(address) ?? 0
    if (before >= MOST_FROM_ADDRESS || (before === 0 && this.fromAddress.size >= MOST_ADDRESSES)) return false
    this.fromAddress.set(address, before + 1)
    if (this.waiting.has(view.key)) return true
    if (this.waiting.size >= MOST_WAITING) return false
    this.waiting.set(view.key, view)
    return true
  }

  /** Everything that waits, once; addresses begin anew. */
  drain(): View[] {
    const all = [...this.waiting.values()]
    this.waiting = new Map()
    this.fromAddress = new Map()
    return all
  }

  /** What could not be written waits on. */
  putBack(views: readonly View[]): void {
    for (const view of views) if (this.waiting.size < MOST_WAITING) this.waiting.set(view.key, view)
  }
}

export const viewBuffer = processWide('views', () => new ViewBuffer())
