import { createDraft, createDraftOnce } from '../../../../lib/article/commands'
import { getDeskState } from '../../../../lib/article/desk-article'
import type { ContentInput } from '../../../../lib/article/schema'
import { jsonOf, studioRoute } from '../../../../lib/studio-route'

/** Starts a draft with what is written so far, or with `?again` finds the one that it started before; answers where it stands. */
export const POST = studioRoute(async ({ db, signedIn: { actor }, request }) => {
  // Validated by the command.
  const create = new URL(request.url).searchParams.has('again') ? createDraftOnce : createDraft
  const id = await create(db, actor, (await jsonOf(request)) as ContentInput)
  return getDeskState(db, actor, id, new Date())
})
