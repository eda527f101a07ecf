import { type Actor, canWriteAs, isEditor } from '../user/actor'
import { type State, stateOf } from './state'

/** What can be done to an article. `open` is looking at it on its desk; `publish` is also scheduling; `unschedule` takes a scheduled article back to the drafts; `file` gives it other tags or another section at once, from the list. */
export const ACTS = [
  'open',
  'write',
  'file',
  'submit',
  'recall',
  'return',
  'publish',
  'update',
  'unschedule',
  'withdraw',
  'preview',
  'trash',
  'untrash',
] as const
export type Act = (typeof ACTS)[number]

/** What the rules look at. */
export interface Subject {
  status: string
  publishedAt: Date | null
  authorId: number
  section: { authorsPublish: boolean }
}

/** Acts that make sense in each state, whoever asks. */
const POSSIBLE: Record<State, readonly Act[]> = {
  draft: ['open', 'write', 'file', 'submit', 'publish', 'preview', 'trash'],
  review: ['open', 'write', 'file', 'recall', 'return', 'publish', 'preview', 'trash'],
  scheduled: ['open', 'write', 'file', 'publish', 'update', 'unschedule', 'preview'],
  published: ['open', 'write', 'file', 'update', 'withdraw', 'preview'],
  withdrawn: ['open'],
  trashed: ['open', 'untrash'],
}

export const isPossible = (state: State, act: Act): boolean => POSSIBLE[state].includes(act)

/**
 * Whether somebody may do this to an article that is in this state. Editors run the newsroom. Authors write what stands under
 * their names, and send it out themselves where the section lets them. Contributors write until they have sent it in.
 */
export function mayDo(actor: Actor, act: Act, article: Subject, now: Date): boolean {
  if (isEditor(actor)) return true
  if (!canWriteAs(actor, article.authorId)) return false
  const state = stateOf(article, now)
  const publishes = actor.role === 'author' && article.section.authorsPublish
  switch (act) {
    case 'write':
      return state === 'draft' || (actor.role === 'author' && (state === 'published' || state === 'scheduled'))
    case 'open':
    case 'submit':
    case 'recall':
    case 'preview':
      return true
    case 'file':
    case 'trash':
      return state === 'draft'
    case 'untrash':
      return true
    case 'publish':
    case 'update':
    case 'unschedule':
      return publishes
    default:
      return false
  }
}

/** Everything that somebody can do to an article now: for the buttons of the desk. */
export function actsOf(actor: Actor, article: Subject, now: Date): Act[] {
  const state = stateOf(article, now)
  return ACTS.filter((act) => isPossible(state, act) && mayDo(actor, act, article, now))
}
