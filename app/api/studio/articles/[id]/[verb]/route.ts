import { verbs } from '../../../../../../lib/article/verbs'
import { notFound } from '../../../../../../lib/errors'
import { idOf } from '../../../../../../lib/input'
import { jsonOf, studioRoute } from '../../../../../../lib/studio-route'

interface Params {
  id: string
  verb: string
}

/** Does something to an article; answers where it stands afterwards. */
export const POST = studioRoute<Params>(async ({ db, signedIn: { actor }, params, request }) => {
  const verb = Object.hasOwn(verbs, params.verb) ? verbs[params.verb] : undefined
  if (!verb) throw notFound('這個操作')
  return verb(db, actor, idOf(params.id), await jsonOf(request))
})
