/** Where an article stands. Stored is `status`; a published article whose time has not come yet is `scheduled`. */
export type State = 'draft' | 'review' | 'scheduled' | 'published' | 'withdrawn' | 'trashed'

/** What the desk calls the states; also the names of their signs. */
export const STATE_NAMES: Record<State, string> = {
  draft: '草稿',
  review: '待審',
  scheduled: '排程',
  published: '已發佈',
  withdrawn: '已撤回',
  trashed: '垃圾桶',
}

/** What an article without a title is called. */
export const UNTITLED = '（未有標題）'

interface Stored {
  status: string
  publishedAt: Date | null
}

export function stateOf({ status, publishedAt }: Stored, now: Date): State {
  const isScheduled = status === 'published' && publishedAt !== null && publishedAt > now
  return isScheduled ? 'scheduled' : (status as State)
}
