import { doorRoute } from '../../../../../lib/studio-route'
import { askForPasskey } from '../../../../../lib/user/passkeys'

/** What a browser needs to ask its person for a passkey. */
export const POST = doorRoute(({ db, input, address }) => askForPasskey(db, input, address))
