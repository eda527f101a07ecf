import type { Page } from '@playwright/test'
import { createDraft } from '../../lib/article/commands'
import { makePreviewLink } from '../../lib/article/previews'
import { publishArticle } from '../../lib/article/publishing'
import type { ContentInput } from '../../lib/article/schema'
import { createAuthor } from '../../lib/author/commands'
import { encoded, routes } from '../../lib/routes'
import { createSection } from '../../lib/section/commands'
import { slugOf } from '../../lib/text/slug'
import { SYSTEM } from '../../lib/user/actor'
import { beginSession } from '../../lib/user/sessions'
import type { Newsroom } from '../newsroom'
import { expect, sqliteIn, test } from '../operate/fixtures'
import { OWNER } from '../readon'
import { carry } from '../staff'
import { studioPages } from './surfaces'

/** Each calls `xss()` if anything ever runs it. */
const SCRIPTS = [
  '<script>xss()</script>',
  '</script><script>xss()</script>',
  '</title><script>xss()</script>',
  '</style><script>xss()</script>',
  '</textarea><script>xss()</script>',
  '<!--><script>xss()</script>-->',
  '<scr<script>ipt>xss()</scr</script>ipt>',
  '"><img src=x onerror=xss()>',
  `'><img src=x onerror=xss()>`,
  '" onmouseover="xss()" autofocus onfocus="xss()" x="',
  `' onmouseover='xss()' autofocus onfocus='xss()' x='`,
  '<svg onload=xss()>',
  '<svg><animate onbegin=xss() attributeName=x dur=1s>',
  '<svg><script href="data:text/javascript,xss()"/></svg>',
  '<body onload=xss()>',
  '<iframe srcdoc="<script>parent.xss()</script>">',
  '<iframe src="javascript:parent.xss()">',
  '<object data="data:text/html,<script>parent.xss()</script>">',
  '<math><mtext><table><mglyph><style><img src=x onerror=xss()>',
  '<details open ontoggle=xss()>',
  '<a href="javascript:xss()">按我</a>',
  '<meta http-equiv="refresh" content="0;url=javascript:xss()">',
  '<base href="https://evil.example/">',
  '<form action="javascript:xss()"><button autofocus>',
  '&lt;script&gt;xss()&lt;/script&gt;',
  '\\u003cscript\\u003exss()\\u003c/script\\u003e',
  '＜script＞xss()＜／script＞',
  '\u202e<script>xss()</script>',
  '<img src=x onerror\u2028=xss()>',
  '{{constructor.constructor("xss()")()}}',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a template that nobody may fill in
  '${xss()}<%= xss() %>#{xss()}',
  ']]><script>xss()</script>',
]
const [SHORT = '', BREAKOUT = '', , , , , , IMAGE = '', , ATTRIBUTE = ''] = SCRIPTS

const LINKS = [
  'javascript:xss()',
  'JaVaScRiPt:xss()',
  ' javascript:xss()',
  'java\tscript:xss()',
  'java\nscript:xss()',
  '\u0001javascript:xss()',
  'javascript&colon;xss()',
  '&#106;avascript:xss()',
  'javascript://example.com/%0Axss()',
  'data:text/html,<script>xss()</script>',
  'data:text/html;base64,PHNjcmlwdD54c3MoKTwvc2NyaXB0Pg==',
  'vbscript:xss()',
  'blob:https://example.com/x',
  'file:///etc/passwd',
  '//evil.example/',
  '/\\evil.example/',
  'https:\\\\evil.example',
  'x',
]
/** Addresses that are allowed, with everything in them that could end an attribute. */
const ODD_LINKS = [
  `https://example.com/"onmouseover="xss()"x='<script>xss()</script>`,
  `mailto:a@example.com?subject="><script>xss()</script>`,
]

const text = (words: string, href?: string) => ({
  type: 'paragraph' as const,
  content: [{ type: 'text' as const, text: words, ...(href ? { marks: [{ type: 'link' as const, attrs: { href } }] } : {}) }],
})

/** A newsroom in which every field is an attempt. */
async function attacked(newsroom: Newsroom) {
  const { db } = newsroom
  const picture = await db.media.findFirstOrThrow()
  const sectionId = await createSection(db, SYSTEM, {
    slug: 'attacked',
    name: '<svg onload=xss()>',
    description: BREAKOUT + IMAGE,
    disclaimer: SHORT + ATTRIBUTE,
  })
  const authorId = await createAuthor(db, SYSTEM, {
    slug: 'attacker',
    name: SHORT,
    line: '<svg onload=xss()>',
    biography: SCRIPTS.join('').slice(0, 490),
  })
  const figure = { type: 'figure' as const, attrs: { media: picture.hash, alt: IMAGE, caption: BREAKOUT, credit: ATTRIBUTE } }
  const content: ContentInput = {
    title: `${BREAKOUT}${IMAGE}`,
    summary: SCRIPTS.join('').slice(0, 290),
    body: { type: 'doc', content: [...SCRIPTS.map((words) => text(words)), ...ODD_LINKS.map((href) => text('怪連結', href)), figure] },
    sectionId,
    authorId,
    picture: { mediaId: picture.id, alt: ATTRIBUTE, caption: IMAGE, credit: BREAKOUT },
    tags: ['<svg onload=xss()>', '"><script>xss()</script>'],
    share: { title: BREAKOUT + ATTRIBUTE, text: IMAGE + BREAKOUT, mediaId: null },
  }
  const id = await createDraft(db, SYSTEM, content)
  await publishArticle(db, SYSTEM, { id, version: 1 })
  const draft = await createDraft(db, SYSTEM, content)
  const { token } = await makePreviewLink(db, SYSTEM, { id: draft })
  const plain = {
    ...content,
    title: '平安無事',
    summary: '',
    body: { type: 'doc' as const, content: [text('一句話。')] },
    tags: [],
    picture: null,
  }
  const before = await createDraft(db, SYSTEM, { ...plain, share: undefined })
  await publishArticle(db, SYSTEM, { id: before, version: 1 })
  await db.media.update({ where: { id: picture.id }, data: { fileName: `${IMAGE}.png`, alt: IMAGE, caption: BREAKOUT, credit: ATTRIBUTE } })
  return { id, draft, token, before, content }
}

/** What has run, what has been said on the console about it, and what stands in the page that no page of ours has. */
async function traces(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const ran = Reflect.get(window, 'ran') as string[]
    const foreign = 'body [onerror], [onload], [onfocus], [onmouseover], [onbegin], [ontoggle], [srcdoc], base, object, math, [src="x"]'
    const elements = [...document.querySelectorAll(foreign)].map(({ outerHTML }) => outerHTML.slice(0, 80))
    const links = [...document.querySelectorAll<HTMLAnchorElement>('a[href], form[action]')]
      .map((link) => link.href)
      .filter((href) => href && !/^(https?|mailto):/.test(href))
    return [...ran, ...elements, ...links]
  })
}

test('stored scripts are refused or come out as text, on every surface', async ({ copied, start, editorsOf, browser }) => {
  // Every page of the studio, one after the other, on a server of its own.
  test.setTimeout(120_000)
  const { url } = await start({ dataDir: copied })
  const newsroom = editorsOf(sqliteIn(copied))
  const { db } = newsroom
  const { id, draft, token, before, content } = await attacked(newsroom)
  for (const href of LINKS)
    await expect(createDraft(db, SYSTEM, { ...content, body: { type: 'doc', content: [text('連結', href)] } }), href).rejects.toThrow(
      '連結只可以是',
    )

  const context = await browser.newContext({ baseURL: url })
  const said: string[] = []
  await context.addInitScript(() => {
    const ran: string[] = []
    Reflect.set(window, 'ran', ran)
    Reflect.set(window, 'xss', () => ran.push('xss() ran'))
  })
  const page = await context.newPage()
  page.on('dialog', (dialog) => {
    said.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('console', (message) => {
    if (/Content.Security|inline|refused|xss/i.test(message.text())) said.push(message.text())
  })
  page.on('request', (request) => {
    if (/^https?:/.test(request.url()) && !request.url().startsWith(`${url}/`)) said.push(request.url())
  })
  const safe = async (address: string) => {
    await page.goto(address)
    await page.waitForLoadState('networkidle')
    expect([...(await traces(page)), ...said], address).toEqual([])
  }

  await safe(`/article/${id}`)
  const main = (await page.locator('#main').textContent()) ?? ''
  for (const words of [...SCRIPTS, content.title, SHORT + ATTRIBUTE]) expect(main.includes(words), words).toBe(true)
  await expect(page).toHaveTitle(`${content.title}｜往下看`)
  for (const address of [
    '/',
    '/section/attacked',
    '/author/attacker',
    encoded(routes.tag(slugOf('<svg onload=xss()>'))),
    routes.preview(token),
  ])
    await safe(address)

  // The feed's JSON, drawn by the browser under another article.
  await page.goto(`/article/${before}`)
  await page.locator('.feed-end').scrollIntoViewIfNeeded()
  await expect(page.locator(`#main article[data-article-id="${id}"]`)).toContainText(SHORT)
  expect([...(await traces(page)), ...said], 'the feed').toEqual([])

  const { id: userId } = await db.user.findUniqueOrThrow({ where: { email: OWNER.email } })
  await db.user.update({ where: { id: userId }, data: { name: IMAGE } })
  await carry(context, await beginSession(db, userId, { address: IMAGE, userAgent: BREAKOUT }), url)
  for (const address of studioPages(draft)) await safe(address)
  await context.close()
})
