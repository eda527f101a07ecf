import { studioRoute } from '../../../../lib/studio-route'
import { suggestTags } from '../../../../lib/tag/queries'

/** Tags that begin with or contain what is typed. */
export const GET = studioRoute(async ({ request }) => ({ tags: await suggestTags(new URL(request.url).searchParams.get('q') ?? '') }))
