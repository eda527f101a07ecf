import { jsonOf, studioRoute } from '../../../../../lib/studio-route'
import { renewRecoveryCodes } from '../../../../../lib/user/second-factor'

/** Gives out new recovery codes. */
export const POST = studioRoute(async ({ db, signedIn, request }) => ({
  codes: await renewRecoveryCodes(db, signedIn, await jsonOf(request, 20_000)),
}))
