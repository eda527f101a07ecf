import { ExpectedError } from '../../../../lib/errors'
import { mayAsk, publicRoute, readsOnly } from '../../../../lib/public-api/route'
import { routes } from '../../../../lib/routes'

export const dynamic = 'force-dynamic'

export const GET = publicRoute(() => {
  throw new ExpectedError(404, `沒有這個介面，請參考 ${routes.publicApi.document()}。`)
})

export { mayAsk as OPTIONS, readsOnly as DELETE, readsOnly as PATCH, readsOnly as POST, readsOnly as PUT }
