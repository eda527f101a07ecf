import type { APIRequestContext, APIResponse } from '@playwright/test'
import { createDraft, saveDraft } from '../../lib/article/commands'
import { makePreviewLink, revokePreviewLink } from '../../lib/article/previews'
import { publishArticle, withdrawArticle } from '../../lib/article/publishing'
import { createAuthor } from '../../lib/author/commands'
import { encoded, routes } from '../../lib/routes'
import { SYSTEM } from '../../lib/user/actor'
import { expect, test } from '../fixtures'
import type { Newsroom } from '../newsroom'
import { thisMonth } from '../pages/page-types'

const HOUR_MS = 3_600_000

/** The forms in which a page can be asked for. */
const FORMS: Record<string, string>[] = [{ accept: 'text/html' }, { rsc: '1' }, { rsc: '1', 'next-router-prefetch': '1' }]

/** An article of which every part says the same word that stands nowhere else, and an author that nobody else writes as. */
async function secret(newsroom: Newsroom) {
  const word = `zq${crypto.randomUUID().replaceAll('-', '').slice(0, 18)}`
  const slug = `nobody-${crypto.randomUUID().slice(0, 8)}`
  const authorId = await createAuthor(newsroom.db, SYSTEM, { slug, name: `作者${word}` })
  const usual = await newsroom.content({ title: `題${word}`, text: `首句${word}。內文${word}。` })
  const share = { title: `分享${word}`, text: `文字${word}`, mediaId: null }
  const tag = `標${word}`
  return { word, slug, tag, content: { ...usual, authorId, summary: `摘要${word}`, tags: [tag], share } }
}

async function secretsInEveryState(newsroom: Newsroom) {
  const { db } = newsroom
  const make = async (finish: (id: number, content: Awaited<ReturnType<typeof secret>>['content']) => Promise<unknown>) => {
    const made = await secret(newsroom)
    const id = await createDraft(db, SYSTEM, made.content)
    await finish(id, made.content)
    return { ...made, id }
  }
  const inHours = (hours: number) => new Date(Date.now() + hours * HOUR_MS)
  const draft = await make(async () => undefined)
  const scheduled = await make((id) => publishArticle(db, SYSTEM, { id, version: 1, publishedAt: inHours(1) }))
  const withdrawn = await make(async (id) => {
    await publishArticle(db, SYSTEM, { id, version: 1 })
    await withdrawArticle(db, SYSTEM, { id, version: 2, notice: '資料有誤，已經撤回。' })
  })
  const trashed = await make((id) => db.article.update({ where: { id }, data: { status: 'trashed', trashedAt: new Date() } }))
  const written = await secret(newsroom)
  const { id } = await newsroom.publish({ title: `讀者已有的一篇 ${crypto.randomUUID().slice(0, 8)}` })
  await saveDraft(db, SYSTEM, { id, version: 2, content: written.content })
  return { draft, scheduled, withdrawn, trashed, rewritten: { ...written, id } }
}

/** Addresses of the feed below an article, as far as three steps. */
async function feedOf(request: APIRequestContext, id: number): Promise<string[]> {
  const found: string[] = []
  for (let next: string | null = routes.next(id, 'first'); next && found.length < 3; ) {
    found.push(next)
    const answer: APIResponse = await request.get(next)
    next = answer.ok() ? ((await answer.json()) as { next: string | null }).next : null
  }
  return found
}

test('what is not published stands on no public surface, in whatever form it is asked for', async ({ request, newsroom }) => {
  const secrets = await secretsInEveryState(newsroom)
  const all = Object.entries(secrets)
  const ids = all.map(([, { id }]) => id)
  const surfaces = [
    ...['/', '/section/now', thisMonth(), '/feed.xml', '/feed.json', '/rss.xml', '/atom.xml', '/sitemap.xml', '/news-sitemap.xml'],
    ...['/robots.txt', '/api/health/ready', '/api/views', '/api/auth/session', '/api/studio/articles', '/api/studio/tags?q=zq'],
    ...['/studio/articles', '/preview', '/preview/zq'],
    ...all.map(([, { slug }]) => routes.author(slug)),
    ...ids.flatMap((id) => [`/article/${id}`, routes.shortArticle(id), `/api/studio/articles/${id}`, routes.desk.preview(id)]),
    ...ids.map((id) => routes.next(id, 'first')),
    ...(await feedOf(request, secrets.rewritten.id)),
  ]
  for (const path of surfaces)
    await Promise.all(
      FORMS.map(async (headers) => {
        const text = await (await request.get(path, { headers })).text()
        for (const [state, { word }] of all) {
          const at = text.indexOf(word)
          expect(at < 0 ? '' : text.slice(Math.max(0, at - 80), at + 40), `${state} on ${path} ${JSON.stringify(headers)}`).toBe('')
        }
      }),
    )
  const statuses = Object.fromEntries(
    await Promise.all(all.map(async ([state, { id }]) => [state, (await request.get(`/article/${id}`)).status()])),
  )
  expect(statuses).toEqual({ draft: 404, scheduled: 404, withdrawn: 410, trashed: 404, rewritten: 200 })
  // Its own address names the tag, so that only what stands behind it can be looked for.
  for (const [, { tag, word }] of all) {
    const answer = await request.get(encoded(routes.tag(tag)))
    expect(answer.status()).toBe(404)
    expect(await answer.text()).not.toContain(`題${word}`)
  }
})

test('a preview shows what is written to whoever holds its address, until it is revoked', async ({ request, newsroom }) => {
  const { draft, rewritten } = await secretsInEveryState(newsroom)
  for (const { id, word } of [draft, rewritten]) {
    const { token, linkId } = await makePreviewLink(newsroom.db, SYSTEM, { id })
    const address = routes.preview(token)
    const shown = await request.get(address, { headers: { accept: 'text/html' } })
    const html = await shown.text()
    for (const part of ['題', '首句', '作者', '標']) expect(html).toContain(`${part}${word}`)
    expect(html).toContain(id === draft.id ? '預覽：尚未發佈，請勿轉發' : '預覽：修改尚未發佈，請勿轉發')
    expect(html).not.toContain('rel="canonical"')
    expect(html).not.toContain(`分享${word}`)
    expect(html).toMatch(/<meta name="robots" content="[^"]*noindex/)
    expect(shown.status()).toBe(200)
    expect(shown.headers()).toMatchObject({
      'cache-control': 'no-store',
      'x-robots-tag': 'noindex, nofollow, noarchive',
      'referrer-policy': 'no-referrer',
    })
    await revokePreviewLink(newsroom.db, SYSTEM, { id, linkId })
    for (const headers of FORMS) {
      const gone = await request.get(address, { headers })
      expect(gone.headers()).toMatchObject({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' })
      expect(await gone.text()).not.toContain(word)
      if (headers.accept) expect(gone.status()).toBe(404)
    }
  }
})
