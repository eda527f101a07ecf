import { parseInput } from '../../../../lib/input'
import { listPublicArticles } from '../../../../lib/public-api/queries'
import { mayAsk, publicRoute, readsOnly } from '../../../../lib/public-api/route'
import { listQuery } from '../../../../lib/public-api/schema'

export const dynamic = 'force-dynamic'

export const GET = publicRoute(({ query }) => listPublicArticles(parseInput(listQuery, query)))

export { mayAsk as OPTIONS, readsOnly as DELETE, readsOnly as PATCH, readsOnly as POST, readsOnly as PUT }
