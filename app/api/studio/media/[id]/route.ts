import { idOf, parseInput } from '../../../../../lib/input'
import { deletePicture } from '../../../../../lib/media/deleting'
import { describePicture } from '../../../../../lib/media/describing'
import { replacePicture } from '../../../../../lib/media/replacing'
import { describeSchema, replaceSchema } from '../../../../../lib/media/schema'
import { jsonOf, studioRoute } from '../../../../../lib/studio-route'

interface Params {
  id: string
}

/** The JSON of the request with the id of the address. */
async function inputOf(request: Request, params: Params): Promise<object> {
  const id = idOf(params.id)
  return { ...(await jsonOf(request)), id }
}

/** What a picture is called, and what must stay in view. Answers the new version. */
export const PATCH = studioRoute<Params>(async ({ db, signedIn, params, request }) => ({
  version: await describePicture(db, signedIn.actor, parseInput(describeSchema, await inputOf(request, params))),
}))

/** Puts another picture of the library in its place everywhere: `{ "byId": id }`. Answers the number of articles. */
export const PUT = studioRoute<Params>(async ({ db, signedIn, params, request }) => ({
  articles: await replacePicture(db, signedIn.actor, parseInput(replaceSchema, await inputOf(request, params))),
}))

export const DELETE = studioRoute<Params>(async ({ db, signedIn, params }) => deletePicture(db, signedIn.actor, idOf(params.id)))
