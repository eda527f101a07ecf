import { doorRoute } from '../../../../lib/studio-route'
import { askForReset } from '../../../../lib/user/reset'

/** Asks for a link for a new password. The answer is the same whether there is such an account or not. */
export const POST = doorRoute(({ db, input, address }) => askForReset(db, input, address))
