import { doorRoute } from '../../../../lib/studio-route'
import { resetPassword } from '../../../../lib/user/reset'

/** Sets a new password with the link of a letter. */
export const POST = doorRoute(({ db, input }) => resetPassword(db, input))
