import { getStep } from '../../../../../../lib/feed/queries'
import { problem } from '../../../../../../lib/problem'
import { parseArticleKey } from '../../../../../../lib/routes'

export const revalidate = 300

export function generateStaticParams() {
  return []
}

export async function GET(_: Request, { params }: { params: Promise<{ key: string; cursor: string }> }): Promise<Response> {
  const { key, cursor } = await params
  const article = parseArticleKey(key)
  const step = article && (await getStep(article.id, cursor))
  if (step) return Response.json(step)
  return problem(404, '這個往下看位置不存在，或文章已經看完。')
}
