import { findPinnable } from '../../../../lib/article/queries'
import { studioRoute } from '../../../../lib/studio-route'
import { mustBeEditor } from '../../../../lib/user/actor'

/** Articles that may be pinned: by their number, or by words of their titles. */
export const GET = studioRoute(async ({ signedIn, request }) => {
  mustBeEditor(signedIn.actor, '置頂文章')
  return { found: await findPinnable(new URL(request.url).searchParams.get('q') ?? '') }
})
