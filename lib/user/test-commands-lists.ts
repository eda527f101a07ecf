import { moveArticles, restoreArticles, tagArticles, trashArticles } from '../article/bulk'
import { submitForReview } from '../article/reviewing'
import { type Desk, draftIn, NOW, publishedIn } from '../article/test-desk'
import { SYSTEM } from './actor'
import { type Attempt, attempt, EDITORS, type Signed, WRITERS } from './test-attempt'

const drafts = async (desk: Desk) => [await draftIn(desk, 'news'), await draftIn(desk, 'forum')]
/** All or none: one that somebody may not change keeps the other from being changed. */
const withPublished = async (desk: Desk) => [await draftIn(desk, 'news'), await publishedIn(desk, 'news')]
const withReview = async (desk: Desk) => {
  const [id, other] = [await draftIn(desk, 'news'), await draftIn(desk, 'news')]
  await submitForReview(desk.db, SYSTEM, { id, version: 1 }, NOW)
  return [id, other]
}
const trashed = async (desk: Desk) => {
  const ids = await drafts(desk)
  await trashArticles(desk.db, SYSTEM, { ids }, NOW)
  return ids
}

const tag = ({ db }: Desk, actor: Signed, ids: number[]) => tagArticles(db, actor, { ids, tags: ['新加的標籤'] })
const move = ({ db, sections }: Desk, actor: Signed, ids: number[]) => moveArticles(db, actor, { ids, sectionId: sections.forum }, NOW)
const trash = ({ db }: Desk, actor: Signed, ids: number[]) => trashArticles(db, actor, { ids }, NOW)

/** Several articles at a time, as they are chosen in the list. */
export const lists: readonly Attempt[] = [
  attempt({ command: 'tagArticles', when: 'drafts', prepare: drafts, run: tag, allowed: WRITERS }),
  attempt({ command: 'tagArticles', when: 'with one that is published', prepare: withPublished, run: tag, allowed: EDITORS }),
  attempt({ command: 'moveArticles', when: 'drafts', prepare: drafts, run: move, allowed: WRITERS }),
  attempt({ command: 'moveArticles', when: 'with one that is published', prepare: withPublished, run: move, allowed: EDITORS }),
  attempt({ command: 'trashArticles', when: 'drafts', prepare: drafts, run: trash, allowed: WRITERS }),
  attempt({ command: 'trashArticles', when: 'with one in review', prepare: withReview, run: trash, allowed: EDITORS }),
  attempt({
    command: 'restoreArticles',
    prepare: trashed,
    run: ({ db }, actor, ids) => restoreArticles(db, actor, { ids }),
    allowed: WRITERS,
  }),
]
