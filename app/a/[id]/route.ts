import { getArticle } from '../../../lib/article/queries'
import { encoded, parseArticleKey } from '../../../lib/routes'

/** The short share link. A withdrawn article's own page says that it is gone. */
export async function GET(_: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const key = parseArticleKey((await params).id)
  const resolved = key && (await getArticle(key.id))
  if (!key || !resolved) return new Response('找不到這篇文章。', { status: 404, headers: { 'content-type': 'text/plain; charset=utf-8' } })
  const location = resolved.kind === 'article' ? resolved.article.address : `/article/${key.id}`
  return new Response(null, { status: 308, headers: { location: encoded(location) } })
}
