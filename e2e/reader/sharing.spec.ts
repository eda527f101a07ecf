import ogs from 'open-graph-scraper'
import sharp from 'sharp'
import { encode } from 'uqr'
import { expect, test } from '../fixtures'
import { FED_TITLE, SEED, SEED_TITLE } from '../pages/article-page'
import { PAGE_TYPES, pageAddress } from '../pages/page-types'

const CRAWLERS = {
  'a browser': 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36',
  WhatsApp: 'WhatsApp/2.24.10.85 A',
  Facebook: 'facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)',
  'the new crawler of Facebook': 'meta-externalagent/1.1 (+https://developers.facebook.com/docs/sharing/webmasters/crawler)',
  'Facebook, for a person': 'meta-externalfetcher/1.1',
  WeChat:
    'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/126.0 Mobile Safari/537.36 MicroMessenger/8.0.50',
  X: 'Twitterbot/1.0',
  Telegram: 'TelegramBot (like TwitterBot)',
  LINE: 'facebookexternalhit/1.1;line-poker/1.0',
  Googlebot: 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
  Bing: 'Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)',
  Baidu: 'Mozilla/5.0 (compatible; Baiduspider/2.0; +http://www.baidu.com/search/spider.html)',
}

/** WhatsApp reads so many bytes of a page, and no more. */
const FIRST_BYTES = 300_000

/** What a program of others reads of a page when it gets nothing but the beginning of it, up to the end of <head>. */
async function cardOf(html: string) {
  const end = html.indexOf('</head>')
  expect(end).toBeGreaterThan(0)
  expect(Buffer.byteLength(html.slice(0, end))).toBeLessThan(FIRST_BYTES)
  const customMetaTags = [{ fieldName: 'tags', property: 'article:tag', multiple: true }]
  const { result } = await ogs({ html: html.slice(0, end), onlyGetOpenGraphInfo: true, customMetaTags })
  return result
}

/** What stands in <head>, by name; a name that stands twice is an error. */
function headOf(html: string): Record<string, string> {
  const head = html.slice(html.indexOf('<head>'), html.indexOf('</head>'))
  const found: [string, string][] = []
  for (const [, name = '', content = ''] of head.matchAll(
    /<meta (?:property|name)="(og:[\w:]+|twitter:[\w:]+|description|robots)" content="([^"]*)"/g,
  ))
    found.push([name, content])
  for (const [, title = ''] of head.matchAll(/<title>([^<]*)<\/title>/g)) found.push(['title', title])
  for (const [, href = ''] of head.matchAll(/<link rel="canonical" href="([^"]*)"/g)) found.push(['canonical', href])
  const names = found.map(([name]) => name)
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
  return Object.fromEntries(found)
}

const structured = (html: string): Record<string, unknown>[] =>
  [...html.matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g)].flatMap(([, json = '']) => JSON.parse(json)['@graph'])

test.describe('the head of an article', () => {
  for (const [name, agent] of Object.entries(CRAWLERS)) {
    test(`is complete for ${name}`, async ({ request }) => {
      const answer = await request.get(SEED, { headers: { 'user-agent': agent } })
      const html = await answer.text()
      const head = headOf(html)
      expect(head).toMatchObject({
        title: `${SEED_TITLE}｜往下看`,
        'og:title': SEED_TITLE,
        'og:type': 'article',
        'og:image:type': 'image/jpeg',
        'twitter:card': 'summary_large_image',
        description: expect.stringMatching(/^美國和北約時隔近一個月/),
        robots: expect.stringContaining('max-image-preview:large'),
      })
      expect(new URL(head.canonical ?? '').pathname).toBe(new URL(answer.url()).pathname)
      expect(head['og:url']).toBe(head.canonical)
      const [origin] = /^https?:\/\/[^/]+/.exec(head.canonical ?? '') ?? []
      const { ogImage, ...card } = await cardOf(html)
      expect(card).toMatchObject({
        ogTitle: SEED_TITLE,
        ogType: 'article',
        ogUrl: head.canonical,
        ogSiteName: '往下看',
        ogLocale: 'zh_HK',
        articlePublishedTime: '2022-01-28T11:42:00+08:00',
        articleModifiedTime: '2022-01-28T11:50:00+08:00',
        articleSection: '博客文章',
        articleAuthor: `${origin}/author/sam-hau`,
        customMetaTags: { tags: expect.arrayContaining(['俄羅斯']) },
        twitterCard: 'summary_large_image',
        twitterTitle: SEED_TITLE,
      })
      expect(ogImage).toEqual([
        {
          url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/og\/1-[0-9a-f]+\.jpg$/),
          type: 'image/jpeg',
          width: '1200',
          height: '630',
          alt: expect.stringMatching(/./),
        },
      ])
    })
  }

  test('names a picture that is there, a JPEG, and wide enough', async ({ request }) => {
    const head = headOf(await (await request.get(SEED)).text())
    const named = new URL(head['og:image'] ?? '')
    expect(named.origin).toBe(new URL(head.canonical ?? '').origin)
    const answer = await request.get(named.pathname)
    expect(answer.status()).toBe(200)
    expect(answer.headers()['content-type']).toBe('image/jpeg')
    const picture = await answer.body()
    expect(picture.length).toBeLessThan(FIRST_BYTES)
    const { width, height } = await sharp(picture).metadata()
    expect([head['og:image:width'], head['og:image:height']]).toEqual([`${width}`, `${height}`])
    expect(head['twitter:image']).toBe(head['og:image'])
  })

  test('comes with structured data that parses and says the same', async ({ request }) => {
    const html = await (await request.get(SEED)).text()
    const [data, trail, ...more] = structured(html)
    expect(more).toEqual([])
    expect(trail).toMatchObject({ '@type': 'BreadcrumbList' })
    expect(data).toMatchObject({
      '@type': 'OpinionNewsArticle',
      headline: SEED_TITLE,
      datePublished: '2022-01-28T11:42:00+08:00',
      dateModified: '2022-01-28T11:50:00+08:00',
      mainEntityOfPage: headOf(html).canonical,
      author: [{ '@type': 'Person', name: '深喉' }],
    })
  })

  test('names a publisher and a logo that is there; the front page says what the site is called', async ({ request, baseURL }) => {
    const [site] = structured(await (await request.get('/')).text())
    const logo = { '@type': 'ImageObject', url: `${baseURL}/icon-512.png`, width: '512', height: '512' }
    const publisher = { '@type': 'NewsMediaOrganization', name: '往下看', logo }
    expect(site).toMatchObject({ '@type': 'WebSite', name: '往下看', url: `${baseURL}/`, publisher })
    const [article] = structured(await (await request.get(SEED)).text())
    expect(article).toMatchObject({ publisher })
    const { width, height } = await sharp(await (await request.get('/icon-512.png')).body()).metadata()
    expect([width, height]).toEqual([512, 512])
  })

  test('holds a title of any characters as it is', async ({ request, newsroom, page }) => {
    const title = `<b>"1 & 2"</b> </script><script>alert(1)</script> ${crypto.randomUUID().slice(0, 8)}`
    const { address } = await newsroom.publish({ title, publishedAt: new Date('2019-09-01T09:00:00+08:00') })
    const html = await (await request.get(address)).text()
    expect(structured(html)[0]).toMatchObject({ headline: title })
    expect(html).not.toContain('<script>alert(1)')
    await page.goto(address)
    await expect(page).toHaveTitle(`${title}｜往下看`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
  })
})

for (const type of PAGE_TYPES.filter((each) => each !== 'unknown' && each !== 'withdrawn')) {
  test(`a page of the type ${type} has a title, a description and one canonical address, its own`, async ({ request, newsroom }) => {
    const answer = await request.get(await pageAddress(type, newsroom))
    const head = headOf(await answer.text())
    expect(head.title).toContain('往下看')
    for (const name of ['description', 'og:title', 'og:description', 'og:type']) expect(head[name], name).toBeTruthy()
    expect(head).toMatchObject({ 'og:url': head.canonical, 'og:locale': 'zh_HK', 'og:site_name': '往下看' })
    const own = new URL(answer.url())
    expect(new URL(head.canonical ?? '', own).pathname).toBe(own.pathname)
    expect(head.canonical).toMatch(/^http:\/\/127\.0\.0\.1:\d+/)
  })
}

test.describe('the controls', () => {
  test('open the networks’ own forms with the short address, for each article its own', async ({ articlePage, page }) => {
    await articlePage.open()
    const origin = new URL((await page.locator('link[rel="canonical"]').getAttribute('href')) ?? '').origin
    for (const [n, title] of [SEED_TITLE, FED_TITLE].entries()) {
      await articlePage.readTo(n)
      const share = articlePage.articles.nth(n).getByRole('group', { name: '分享' })
      const [address, words] = [`${origin}/a/${n + 1}`, encodeURIComponent(title)]
      const url = encodeURIComponent(address)
      const expected = {
        Facebook: `https://www.facebook.com/sharer/sharer.php?u=${url}`,
        WhatsApp: `https://wa.me/?text=${encodeURIComponent(`${title} ${address}`)}`,
        X: `https://x.com/intent/post?text=${words}&url=${url}`,
        Threads: `https://www.threads.com/intent/post?text=${words}&url=${url}`,
        LINE: `https://social-plugins.line.me/lineit/share?url=${url}`,
        Telegram: `https://t.me/share/url?url=${url}&text=${words}`,
        電郵: `mailto:?subject=${words}&body=${encodeURIComponent(`${title}\r\n${address}`)}`,
      }
      for (const [name, href] of Object.entries(expected)) {
        const link = share.getByRole('link', { name, exact: true })
        await expect(link).toHaveAttribute('href', href)
        if (name !== '電郵') await expect(link).toHaveAttribute('rel', 'noopener')
      }
    }
  })

  test('the device’s own sheet comes first where there is one, and gets what this article is', async ({ articlePage, page }) => {
    await articlePage.open()
    const sheet = (n: number) => articlePage.articles.nth(n).getByRole('button', { name: '分享至…' })
    await expect(sheet(0)).toBeHidden()
    await page.addInitScript(() => {
      const shared: ShareData[] = []
      Object.assign(window, { shared })
      Object.defineProperty(navigator, 'share', {
        value: async (data: ShareData) => {
          shared.push(data)
          throw new DOMException('the reader closed it', 'AbortError')
        },
      })
    })
    await articlePage.open()
    const origin = new URL((await page.locator('link[rel="canonical"]').getAttribute('href')) ?? '').origin
    for (const n of [0, 1]) {
      await articlePage.readTo(n)
      await sheet(n).click()
    }
    expect(await page.evaluate(() => Reflect.get(window, 'shared'))).toEqual([
      { title: SEED_TITLE, url: `${origin}/a/1` },
      { title: FED_TITLE, url: `${origin}/a/2` },
    ])
  })

  test('複製連結 copies the bare short address and says so', async ({ articlePage, page, context, baseURL }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: baseURL })
    await articlePage.open()
    const origin = new URL((await page.locator('link[rel="canonical"]').getAttribute('href')) ?? '').origin
    for (const n of [0, 1]) {
      await articlePage.readTo(n)
      const share = articlePage.articles.nth(n).getByRole('group', { name: '分享' })
      await expect(share.getByRole('status')).toHaveText('')
      await share.getByRole('button', { name: '複製連結' }).click()
      await expect(share.getByRole('status')).toHaveText('已複製連結')
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${origin}/a/${n + 1}`)
    }
  })

  test('複製連結 offers the address to copy by hand where the browser refuses', async ({ articlePage, page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('refused')) } })
    })
    await articlePage.open()
    const share = articlePage.articles.first().getByRole('group', { name: '分享' })
    await share.getByRole('button', { name: '複製連結' }).click()
    const field = share.getByRole('textbox', { name: '文章連結' })
    await expect(field).toBeFocused()
    await expect(field).toHaveValue(/^http:\/\/127\.0\.0\.1:\d+\/a\/1$/)
    expect(await page.evaluate(() => window.getSelection()?.toString())).toBe(await field.inputValue())
    await expect(share.getByRole('status')).toContainText('未能自動複製')
  })

  test('微信 shows a code of the short address in a dialog, and gives the focus back', async ({ articlePage, page }) => {
    await articlePage.open()
    const button = articlePage.articles.first().getByRole('button', { name: '微信' })
    const dialog = page.getByRole('dialog', { name: '分享到微信' })
    await button.click()
    await expect(dialog).toBeVisible()
    const origin = new URL((await page.locator('link[rel="canonical"]').getAttribute('href')) ?? '').origin
    const { data } = encode(`${origin}/a/1`, { ecc: 'M', border: 0 })
    const path = (await dialog.getByRole('img', { name: '文章連結的二維碼' }).locator('path').getAttribute('d')) ?? ''
    const drawn = data.map((row) => row.map(() => false))
    for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)/g))
      for (let step = 0; step < Number(length); step++) drawn[Number(y)]?.splice(Number(x) + step, 1, true)
    expect(drawn).toEqual(data)
    await page.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
    await expect(button).toBeFocused()
    await page.keyboard.press('Enter')
    await dialog.getByRole('button', { name: '關閉' }).click()
    await expect(dialog).toHaveCount(0)
    await expect(button).toBeFocused()
  })
})
