import { saveDraft } from '../../../../../lib/article/commands'
import { getDeskArticle } from '../../../../../lib/article/desk-article'
import { idOf } from '../../../../../lib/input'
import { jsonOf, studioRoute } from '../../../../../lib/studio-route'

interface Params {
  id: string
}

/** The article as it stands now: what is written, and what can be done to it. */
export const GET = studioRoute<Params>(({ db, signedIn: { actor }, params }) => getDeskArticle(db, actor, idOf(params.id), new Date()))

/** Saves what is written. Answers the new version. */
export const PUT = studioRoute<Params>(async ({ db, signedIn: { actor }, params, request }) => {
  // Validated by the command, which refuses what it does not know.
  return saveDraft(db, actor, { ...(await jsonOf(request)), id: idOf(params.id) } as Parameters<typeof saveDraft>[2])
})
