import { jsonOf, studioRoute } from '../../../../lib/studio-route'
import { beginSecondFactor, turnOffSecondFactor, turnOnSecondFactor } from '../../../../lib/user/second-factor'

/** Begins to set up an authenticator app: its secret, and the address in the QR code. */
export const POST = studioRoute(async ({ db, signedIn, request }) => beginSecondFactor(db, signedIn, await jsonOf(request, 20_000)))

/** Turns it on with a first code. The answer has the recovery codes, this once. */
export const PUT = studioRoute(async ({ db, signedIn, request }) => ({
  codes: await turnOnSecondFactor(db, signedIn, await jsonOf(request, 20_000)),
}))

/** Turns it off. */
export const DELETE = studioRoute(async ({ db, signedIn, request }) => turnOffSecondFactor(db, signedIn, await jsonOf(request, 20_000)))
