import { doorRoute } from '../../../../lib/studio-route'
import { enterPasskey } from '../../../../lib/user/passkeys'

/** Proves a passkey; the answer's ticket begins the session. */
export const POST = doorRoute(async ({ db, input, address }) => ({ ticket: await enterPasskey(db, input, address) }))
