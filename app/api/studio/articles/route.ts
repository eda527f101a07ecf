import { createDraft } from '../../../../lib/article/commands'
import { getDeskState } from '../../../../lib/article/desk-article'
import type { ContentInput } from '../../../../lib/article/schema'
import { jsonOf, studioRoute } from '../../../../lib/studio-route'

/** Starts a draft with what is written so far; answers where it stands. */
export const POST = studioRoute(async ({ db, signedIn: { actor }, request }) => {
  // Validated by the command.
  const id = await createDraft(db, actor, (await jsonOf(request)) as ContentInput)
  return getDeskState(db, actor, id, new Date())
})
