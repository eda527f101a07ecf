import { env } from '../../../../lib/env'
import { storeUpload } from '../../../../lib/media/commands'
import { fileNameFrom } from '../../../../lib/media/file-name'
import { listMedia } from '../../../../lib/media/queries'
import { withReceived } from '../../../../lib/media/receiving'
import { parseId } from '../../../../lib/row-id'
import { studioRoute } from '../../../../lib/studio-route'
import { mustIllustrate } from '../../../../lib/user/actor'

/** The library, for the dialog in which a picture is chosen: `?q=` words, `&before=` cursor. */
export const GET = studioRoute(async ({ request }) => {
  const asked = new URL(request.url).searchParams
  return listMedia({ words: asked.get('q') ?? '', before: parseId(asked.get('before') ?? '') || undefined })
})

/** An upload: the body is the file itself, its name stands in the header `x-file-name`. What it is, its content decides. */
export const POST = studioRoute(async ({ db, signedIn, request }) => {
  // Before anything is received, and again in the command.
  mustIllustrate(signedIn.actor)
  const fileName = fileNameFrom(request.headers.get('x-file-name'))
  return withReceived(request.body, env().DATA_DIR, (received) => storeUpload(db, signedIn.actor, received, { fileName }))
})
