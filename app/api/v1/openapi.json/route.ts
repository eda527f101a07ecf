import { env } from '../../../../lib/env'
import { apiDocument } from '../../../../lib/public-api/document'
import { mayAsk, publicRoute, readsOnly } from '../../../../lib/public-api/route'
import { getSite } from '../../../../lib/site/queries'

export const dynamic = 'force-dynamic'

export const GET = publicRoute(async () => apiDocument({ siteName: (await getSite()).name, siteUrl: env().SITE_URL }))

export { mayAsk as OPTIONS, readsOnly as DELETE, readsOnly as PATCH, readsOnly as POST, readsOnly as PUT }
