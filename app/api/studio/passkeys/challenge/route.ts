import { jsonOf, studioRoute } from '../../../../../lib/studio-route'
import { beginPasskey } from '../../../../../lib/user/passkeys'

/** What a browser needs to make a passkey for whoever is signed in. */
export const POST = studioRoute(async ({ db, signedIn, request }) => beginPasskey(db, signedIn, await jsonOf(request, 20_000)))
