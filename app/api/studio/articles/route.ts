import { createDraftOnce } from '../../../../lib/article/commands'
import { getDeskState } from '../../../../lib/article/desk-article'
import { jsonOf, studioRoute } from '../../../../lib/studio-route'

/** Starts a draft with what is written so far, or finds the one that this very request started before; answers where it stands. */
export const POST = studioRoute(async ({ db, signedIn: { actor }, request }) => {
  // Validated by the command.
  const id = await createDraftOnce(db, actor, (await jsonOf(request)) as Parameters<typeof createDraftOnce>[2])
  return getDeskState(db, actor, id, new Date())
})
