import { parseSlug } from '../../../../../lib/routes'
import { feedAnswer } from '../../../../../lib/syndication/answer'

export const revalidate = 300

export function generateStaticParams() {
  return []
}

export async function GET(_: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  return feedAnswer({ of: 'author', slug: parseSlug((await params).slug) }, 'xml')
}
