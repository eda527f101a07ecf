import { doorRoute } from '../../../../lib/studio-route'
import { acceptInvitation } from '../../../../lib/user/invitation'

/** Sets the first password; the answer's ticket begins the session. */
export const POST = doorRoute(async ({ db, input }) => ({ ticket: await acceptInvitation(db, input) }))
