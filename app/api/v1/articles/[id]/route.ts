import { getPublicArticle } from '../../../../../lib/public-api/queries'
import { mayAsk, publicRoute, readsOnly } from '../../../../../lib/public-api/route'
import { parseId } from '../../../../../lib/row-id'

export const dynamic = 'force-dynamic'

export const GET = publicRoute<{ id: string }>(({ params }) => getPublicArticle(parseId(params.id)))

export { mayAsk as OPTIONS, readsOnly as DELETE, readsOnly as PATCH, readsOnly as POST, readsOnly as PUT }
