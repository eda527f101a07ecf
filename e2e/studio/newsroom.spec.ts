import { readFile } from 'node:fs/promises'
import { encoded, routes } from '../../lib/routes'
import { createSection, deleteSection } from '../../lib/section/commands'
import { SYSTEM } from '../../lib/user/actor'
import { expect, test } from '../fixtures'
import { expectFit } from '../look'
import { mark } from '../mark'
import { NewsroomPage } from '../pages/newsroom-page'
import { hire, letIn } from '../staff'

const AS_IT_IS = { maxRedirects: 0 }

test('a renamed tag is found under its old address, and so is what a redirect was made for', async ({ page, request, newsroom }) => {
  const [old, fresh, gone] = [`舊名${mark()}`, `新名${mark()}`, `/gone-${mark()}`]
  const { id } = await newsroom.publish({ title: `有標籤的一篇 ${mark()}`, publishedAt: new Date('2019-03-01T09:00:00+08:00') })
  const tag = await newsroom.db.tag.create({ data: { name: old, slug: old } })
  await newsroom.db.articleTag.create({ data: { articleId: id, tagId: tag.id, publishedAt: new Date('2019-03-01T09:00:00+08:00') } })
  const studio = new NewsroomPage(page)
  await studio.enter('/studio/tags')
  await studio.field('標籤名稱').fill(old)
  await studio.button('尋找').click()
  await page.getByRole('link', { name: old }).click()
  await expect(page.getByRole('heading', { level: 1, name: old })).toBeVisible()
  await studio.field('標籤名稱').fill(fresh)
  await studio.field('網址代稱').fill('')
  await studio.button('儲存').click()
  await expect(studio.said).toHaveText('標籤已改名，舊網址會轉到新的。')
  await expect.poll(async () => (await request.get(encoded(routes.tag(old)), AS_IT_IS)).headers().location).toBe(encoded(routes.tag(fresh)))
  const answer = await page.goto(encoded(routes.tag(old)))
  expect(answer?.status()).toBe(200)
  await expect(page.getByRole('heading', { level: 1, name: fresh })).toBeVisible()

  expect((await request.get(gone, AS_IT_IS)).status()).toBe(404)
  await page.goto('/studio/settings/redirects')
  await studio.field('舊網址').fill(gone)
  await studio.field('新網址').fill('https://evil.example/')
  await studio.button('新增轉址').click()
  await expect(page.locator('#main').getByRole('alert')).toContainText('網址要是本站的路徑')
  await expect(studio.field('舊網址')).toHaveValue(gone)
  await studio.field('新網址').fill(routes.tag(old))
  await studio.button('新增轉址').click()
  await expect(page.getByRole('list', { name: '轉址' })).toContainText(gone)
  const moved = await request.get(gone, AS_IT_IS)
  expect([moved.status(), moved.headers().location]).toEqual([308, encoded(routes.tag(fresh))])
})

test('sections are put in order with the keyboard', async ({ page, newsroom }) => {
  const [one, two] = [`甲${mark()}`, `乙${mark()}`]
  const ids = [
    await createSection(newsroom.db, SYSTEM, { slug: mark(), name: one }),
    await createSection(newsroom.db, SYSTEM, { slug: mark(), name: two }),
  ]
  const studio = new NewsroomPage(page)
  await studio.enter('/studio/sections')
  const texts = () => studio.order('欄目次序').allInnerTexts()
  const isBefore = async (first: string, second: string) => {
    const all = await texts()
    return all.findIndex((text) => text.includes(first)) < all.findIndex((text) => text.includes(second))
  }
  expect(await isBefore(one, two)).toBe(true)
  const up = studio.button(`上移：${two}`)
  await up.focus()
  await page.keyboard.press('Enter')
  await expect(up).toBeFocused()
  expect(await isBefore(two, one)).toBe(true)
  await studio.button('儲存次序').press('Enter')
  await expect(studio.said).toHaveText('次序已儲存，讀者網站已更新。')
  await page.reload()
  expect(await isBefore(two, one)).toBe(true)
  for (const id of ids) await deleteSection(newsroom.db, SYSTEM, { id, version: 1 })
})

test('settings show on the reader site within a second', async ({ page, request, newsroom }) => {
  const [link, title] = [`連結${mark()}`, `置頂的一篇 ${mark()}`]
  const { id } = await newsroom.publish({ title, publishedAt: new Date('2019-03-02T09:00:00+08:00') })
  const studio = new NewsroomPage(page)
  await studio.enter('/studio/settings')
  await studio.button('加一個連結').click()
  const names = page.getByLabel(/^第\d+個連結的名稱$/)
  await names.last().fill(link)
  await page
    .getByLabel(/^第\d+個連結的網址$/)
    .last()
    .fill('/section/now')
  await studio.button('儲存設定').click()
  await expect(studio.said).toHaveText('設定已儲存，讀者網站已更新。')
  const shows = (text: string) => expect.poll(async () => (await request.get('/')).text(), { timeout: 2_000 }).toContain(text)
  await shows(link)
  await page
    .getByRole('button', { name: /^移走第\d+個連結$/ })
    .last()
    .click()
  await studio.button('儲存設定').click()
  await expect.poll(async () => (await request.get('/')).text()).not.toContain(link)

  await studio.field('文章標題或編號').fill(String(id))
  await studio.button('尋找').click()
  await studio.button(`置頂：${title}`).click()
  await studio.button('儲存置頂').click()
  await expect(page.getByText('置頂文章已儲存，首頁已更新。')).toBeVisible()
  await shows(title)
  await studio.button(`移走：${title}`).click()
  await studio.button('儲存置頂').click()
  await expect(studio.order('置頂文章').filter({ hasText: title })).toHaveCount(0)
  await expect.poll(() => newsroom.db.setting.findUnique({ where: { key: 'pins' } })).toMatchObject({ value: [] })
})

test.describe('the log', () => {
  test.use({ expectedErrors: [/status of 404/] })

  test('is exported to those who run the newsroom, and closed to everybody else', async ({ page, browser, baseURL, request, newsroom }) => {
    const name = `=甲${mark()}`
    const id = await createSection(newsroom.db, SYSTEM, { slug: mark(), name })
    await deleteSection(newsroom.db, SYSTEM, { id, version: 1 })
    const studio = new NewsroomPage(page)
    await studio.enter('/studio/audit?subject=section')
    await expect(page.getByRole('list', { name: '紀錄' })).toContainText(`刪除了欄目「${name}」`)
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: '匯出 CSV' }).click()])
    const csv = await readFile(await download.path(), 'utf8')
    expect(csv).toContain(`"'${name}"`)
    expect(csv).not.toContain('"createAuthor"')
    expect(await (await page.request.get('/api/studio/audit?format=jsonl')).text()).toContain(`"label":"${name}"`)
    expect((await page.request.get('/api/studio/audit?format=xml')).status()).toBe(422)
    const odd = 'subject=moon&person=1e9&from=2026-02-31&to=9999-12-31&before=-1-zzzzzzz'
    await page.goto(`/studio/audit?${odd}`)
    await expect(page.getByRole('list', { name: '紀錄' })).toContainText(`刪除了欄目「${name}」`)
    expect((await page.request.get(`/api/studio/audit?format=jsonl&${odd}`)).status()).toBe(200)
    expect((await request.get('/api/studio/audit?format=csv')).status()).toBe(401)

    const other = await browser.newPage({ baseURL })
    await letIn(other.context(), newsroom.db, await hire(newsroom.db, 'author'))
    expect((await other.request.get('/api/studio/audit?format=csv')).status()).toBe(403)
    for (const room of [
      'sections',
      'sections/new',
      'authors',
      'authors/new',
      'tags',
      'settings',
      'settings/redirects',
      'settings/dictionary',
      'audit',
    ])
      expect((await other.request.get(`/studio/${room}`)).status(), room).toBe(404)
    await other.close()
  })
})

test('axe finds nothing in the rooms, and none is wider than a phone', async ({ page, newsroom }) => {
  const section = await newsroom.db.section.findFirstOrThrow()
  const tag = await newsroom.db.tag.findFirstOrThrow()
  await page.setViewportSize({ width: 360, height: 800 })
  await new NewsroomPage(page).enter('/studio/sections')
  // The lists and forms of authors are made like those of tags and sections.
  for (const room of [
    `sections/${section.id}`,
    'sections',
    `tags/${tag.id}`,
    'settings',
    'settings/redirects',
    'settings/dictionary',
    'audit',
  ]) {
    await page.goto(`/studio/${room}`)
    await expectFit(page)
  }
})
