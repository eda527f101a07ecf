import { jsonOf, studioRoute } from '../../../../lib/studio-route'
import { addPasskey } from '../../../../lib/user/passkeys'

/** Keeps a passkey that the browser has made. */
export const POST = studioRoute(async ({ db, signedIn, request }) => ({
  id: await addPasskey(db, signedIn, await jsonOf(request, 60_000)),
}))
