import type { State } from './policy'

/** What the desk calls the states of an article; also the names of their signs. */
export const STATE_NAMES: Record<State, string> = {
  draft: '草稿',
  review: '待審',
  scheduled: '排程',
  published: '已發佈',
  withdrawn: '已撤回',
  trashed: '垃圾桶',
}
