import { publicAt } from '../article/public'
import type { Db } from '../db/client'
import { type Env, env } from '../env'
import { encoded, routes } from '../routes'

const TIME_LIMIT_MS = 10_000
const INDEX_NOW = 'https://api.indexnow.org/indexnow'

type Site = Pick<Env, 'SITE_URL'>

/** Posts, and throws when it was not taken, so that the job is tried again. What the other side says is not for our log. */
async function post(address: string, type: string, body: string): Promise<void> {
  const headers = { 'content-type': type, 'user-agent': 'Readon' }
  const signal = AbortSignal.timeout(TIME_LIMIT_MS)
  const answer = await fetch(address, { method: 'POST', headers, body, signal, redirect: 'manual' })
  await answer.body?.cancel()
  if (!answer.ok) throw new Error(`${new URL(address).host} answered ${answer.status}`)
}

/** An article that readers have, or had until it was withdrawn; null for one that is not out (any more). */
function findTold(db: Db, articleId: number) {
  const select = { slug: true, section: { select: { slug: true } }, author: { select: { slug: true } } }
  return db.article.findFirst({ where: { id: articleId, OR: [publicAt(new Date()), { status: 'withdrawn' }] }, select })
}

/** Tells the WebSub hub which feeds have changed: of the site, of the article's section and of its author. */
export async function pingHub(
  db: Db,
  { articleId }: { articleId: number },
  { WEBSUB_HUB, SITE_URL }: Site & Pick<Env, 'WEBSUB_HUB'> = env(),
): Promise<void> {
  const article = WEBSUB_HUB ? await findTold(db, articleId) : null
  if (!article || !WEBSUB_HUB) return
  const homes = [routes.front(), routes.section(article.section.slug), routes.author(article.author.slug)]
  for (const home of homes)
    for (const format of ['xml', 'json'] as const) {
      const told = { 'hub.mode': 'publish', 'hub.url': SITE_URL + encoded(routes.feed(home, format)) }
      await post(WEBSUB_HUB, 'application/x-www-form-urlencoded', String(new URLSearchParams(told)))
    }
}

/** Tells the search engines of IndexNow that there is something new at an article's address. `at` is where they are told. */
export async function tellSearchEngines(
  db: Db,
  { articleId }: { articleId: number },
  { INDEXNOW_KEY: key, SITE_URL }: Site & Pick<Env, 'INDEXNOW_KEY'> = env(),
  at: string = INDEX_NOW,
): Promise<void> {
  const article = key ? await findTold(db, articleId) : null
  if (!article || !key) return
  const urlList = [SITE_URL + encoded(routes.article(articleId, article.slug))]
  const told = { host: new URL(SITE_URL).host, key, keyLocation: SITE_URL + routes.indexNowKey(key), urlList }
  await post(at, 'application/json; charset=utf-8', JSON.stringify(told))
}
