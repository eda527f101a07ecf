import { type Actor, canWriteAs, isEditor } from '../user/actor'

/** What can be done to an article. `open` is looking at it on its desk; `publish` is also scheduling; `unschedule` takes a scheduled article back to the drafts. */
export const ACTS = [
  'open',
  'write',
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

export type State = 'draft' | 'review' | 'scheduled' | 'published' | 'withdrawn' | 'trashed'

export function stateOf(article: { status: string; publishedAt: Date | null }, now: Date): State {
  const isScheduled = article.status === 'published' && article.publishedAt !== null && article.publishedAt > now
  return isScheduled ? 'scheduled' : (article.status as State)
}

/** Acts that make sense in each state, whoever asks. */
const POSSIBLE: Record<State, readonly Act[]> = {
  draft: ['open', 'write', 'submit', 'publish', 'preview', 'trash'],
  review: ['open', 'write', 'recall', 'return', 'publish', 'preview', 'trash'],
  scheduled: ['open', 'write', 'publish', 'update', 'unschedule', 'preview'],
  published: ['open', 'write', 'update', 'withdraw', 'preview'],
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
    case 'trash':
    case 'untrash':
      return state === 'draft' || state === 'trashed'
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
