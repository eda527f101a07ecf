import { once } from 'node:events'
import { expect, test } from '../fixtures'
import { lookAt } from '../look'
import { mark } from '../mark'
import { MediaDesk, newPicture } from '../pages/media-page'
import { StudioPage } from '../pages/studio-page'
import { OWNER } from '../readon'
import { hire, letIn } from '../staff'

test.use({ expectedErrors: [/Failed to load resource: (net::|the server responded with a status of (404|413|422|502))/] })

test('pictures are uploaded with their progress, and what is none is refused aloud', async ({ page }) => {
  const name = mark()
  await new StudioPage(page).signIn(OWNER)
  await expect(page).toHaveURL('/studio')
  const media = new MediaDesk(page)
  await page.goto('/studio/media')
  await media.files.setInputFiles([
    { name: `${name}.jpg`, mimeType: 'image/jpeg', buffer: await newPicture() },
    {
      name: `${name}.png`,
      mimeType: 'image/png',
      buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
    },
  ])
  await expect(media.uploads.getByRole('listitem').filter({ hasText: '.jpg' })).toContainText('已上載')
  await expect(media.uploads.getByRole('listitem').filter({ hasText: '.png' })).toContainText('這是SVG，請另存為PNG後再上載。')
  await media.search(name)
  await expect(page).toHaveURL(new RegExp(`q=${name}`))
  await expect(media.grid.getByRole('link', { name: `${name}.jpg` })).toHaveCount(1)
  const source = await media.grid.getByRole('link', { name }).locator('img').getAttribute('src')
  const { headers, status } = await page.request
    .get(source ?? '')
    .then((answer) => ({ headers: answer.headers(), status: answer.status() }))
  expect(status).toBe(200)
  expect(headers).toMatchObject({
    'content-type': 'image/jpeg',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
  })
})

test('the point that stays in view is set from the keyboard, on a phone', async ({ page, baseURL }) => {
  await page.setViewportSize({ width: 360, height: 800 })
  await new StudioPage(page).signIn(OWNER)
  await expect(page).toHaveURL('/studio')
  const media = new MediaDesk(page)
  const { id } = await media.upload(baseURL ?? '', `${mark()}.jpg`)
  await page.goto(`/studio/media/${id}`)
  await media.focus.focus()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Shift+ArrowUp')
  await expect(media.focus).toHaveAttribute('aria-valuetext', '左起49%，上起40%')
  await media.alt.fill('一面紅牆')
  await media.save.click()
  await expect(media.status).toContainText('已儲存')
  await page.reload()
  await expect(media.focus).toHaveAttribute('aria-valuetext', '左起49%，上起40%')
  await expect(media.alt).toHaveValue('一面紅牆')
  await lookAt(page)
})

test('a picture is deleted only when nothing shows it', async ({ page, baseURL, newsroom }) => {
  await new StudioPage(page).signIn(OWNER)
  await expect(page).toHaveURL('/studio')
  const media = new MediaDesk(page)
  const picture = await media.upload(baseURL ?? '', `${mark()}.jpg`)
  const title = `有圖片的文章 ${mark()}`
  const article = await newsroom.draft({ title })
  await newsroom.db.article.update({ where: { id: article }, data: { pictureId: picture.id } })
  page.on('dialog', (dialog) => dialog.accept())
  await page.goto(`/studio/media/${picture.id}`)
  await media.remove.click()
  await expect(media.error).toHaveText(`這張圖片仍在使用：《${title}》。請先在那裏換走或移除，再刪除。`)
  await newsroom.db.article.update({ where: { id: article }, data: { pictureId: null } })
  await media.remove.click()
  await expect(page).toHaveURL('/studio/media')
  await expect(async () => {
    expect((await page.request.get(`/media/${picture.hash}/480.jpg`)).status()).toBe(404)
  }).toPass()
})

test('an upload from elsewhere, by nobody, or too large, is refused', async ({ page, request, baseURL }) => {
  const send = (headers: { [name: string]: string }, data: Buffer, by = page.request) => by.post('/api/studio/media', { headers, data })
  const origin = baseURL ?? ''
  const bytes = await newPicture()
  expect((await send({ origin }, bytes, request)).status()).toBe(401)
  await new StudioPage(page).signIn(OWNER)
  await expect(page).toHaveURL('/studio')
  for (const headers of [{ origin: 'https://evil.example' }, undefined]) expect((await send(headers ?? {}, bytes)).status()).toBe(403)
  expect((await send({ origin }, Buffer.alloc(20_000_001))).status()).toBe(413)
  const refused = await send({ origin, 'content-type': 'image/png', 'x-file-name': '%E0%A4%A' }, Buffer.from('GIF89a'))
  expect([refused.status(), refused.headers()['content-type']]).toEqual([422, 'application/problem+json; charset=utf-8'])
  expect(await refused.json()).toMatchObject({ detail: '只接受JPEG、PNG或WebP圖片。這是GIF，請另存為PNG或JPEG後再上載。' })
})

test('an upload that somebody on the way answers, or nobody, ends with a sentence and can be tried again', async ({ page, newsroom }) => {
  await letIn(page.context(), newsroom.db, await hire(newsroom.db, 'editor'))
  await page.clock.install()
  const media = new MediaDesk(page)
  const name = `${mark()}.jpg`
  const [line, again] = [media.uploads.getByRole('listitem'), page.getByRole('button', { name: `再試：${name}` })]
  const answer = async (way: Parameters<typeof page.route>[1]) => {
    await page.unroute('**/api/studio/media')
    await page.route('**/api/studio/media', way)
  }
  const html = (status: number) => ({ status, contentType: 'text/html', body: '<h1>Somebody on the way</h1>' })
  await page.goto('/studio/media')
  await answer((route) => route.fulfill(html(502)))
  await media.files.setInputFiles({ name, mimeType: 'image/jpeg', buffer: await newPicture() })
  await expect(line).toContainText('暫時未能完成，請稍後再試。')
  await answer((route) => route.abort('connectionreset'))
  await again.click()
  await expect(line).toContainText('連線中斷，請檢查網絡後再試。')
  await answer((route) => route.fulfill(html(200)))
  await again.click()
  await expect(line).toContainText('暫時未能完成，請稍後再試。')
  const answers = new EventTarget()
  const silence = () => once(answers, 'late').then(() => undefined)
  await answer(silence)
  await again.click()
  await expect(line.getByRole('progressbar')).toBeVisible()
  // Longer than a line may be silent, and than the newsroom may work on a picture.
  await page.clock.fastForward(200_000)
  await expect(line).toContainText(/上載停了下來，請檢查網絡後再試。|已送出，但未收到回覆/)
  answers.dispatchEvent(new Event('late'))
  await page.unroute('**/api/studio/media')
  await again.click()
  await expect(line).toContainText('已上載')
  await expect(again).toHaveCount(0)

  // What a proxy finds too large stays too large.
  await answer((route) => route.fulfill(html(413)))
  const large = `${mark()}.jpg`
  await media.files.setInputFiles({ name: large, mimeType: 'image/jpeg', buffer: await newPicture() })
  await expect(line.filter({ hasText: large })).toContainText('圖片太大，最多20 MB。請縮小後再上載。')
  await expect(page.getByRole('button', { name: /^再試/ })).toHaveCount(0)

  // The picture at the head of an article comes the same way.
  await answer(silence)
  await page.goto('/studio/articles/new')
  const feature = page.getByRole('group', { name: '特色圖片' })
  await feature.getByLabel('上載圖片').setInputFiles({ name, mimeType: 'image/jpeg', buffer: await newPicture() })
  await expect(feature.getByRole('progressbar', { name: `上載：${name}` })).toBeVisible()
  answers.dispatchEvent(new Event('late'))
})

test('whoever does not run the newsroom is not offered to delete a picture', async ({ page, newsroom, baseURL }) => {
  await letIn(page.context(), newsroom.db, await hire(newsroom.db, 'author', 'sam-hau'))
  const media = new MediaDesk(page)
  const { id } = await media.upload(baseURL ?? '', `${mark()}.jpg`)
  await page.goto(`/studio/media/${id}`)
  await expect(media.save).toBeVisible()
  await expect(media.remove).toHaveCount(0)
  expect((await page.request.delete(`/api/studio/media/${id}`, { headers: { origin: baseURL ?? '' } })).status()).toBe(403)
})

test('the library is paged and narrowed like the other lists', async ({ page, newsroom }) => {
  await letIn(page.context(), newsroom.db, await hire(newsroom.db, 'editor'))
  const word = mark()
  const shape = { mime: 'image/jpeg', bytes: 1, width: 10, height: 10, variants: [] }
  const rows = Array.from({ length: 50 }, (_, index) => ({
    ...shape,
    hash: `${word}${100 + index}`.padEnd(32, '0'),
    fileName: `${word}-${index}.jpg`,
  }))
  await newsroom.db.media.createMany({ data: rows })
  const media = new MediaDesk(page)
  await page.goto(`/studio/media?q=${word}`)
  await expect(media.grid.getByRole('link')).toHaveCount(48)
  const pages = page.getByRole('navigation', { name: '更多頁' })
  await pages.getByRole('link', { name: '下一頁' }).click()
  await expect(media.grid.getByRole('link')).toHaveCount(2)
  await expect(media.words).toHaveValue(word)
  await pages.getByRole('link', { name: '返回開頭' }).click()
  await expect(media.grid.getByRole('link')).toHaveCount(48)
  await page.getByRole('link', { name: '清除篩選' }).click()
  await expect(page).toHaveURL('/studio/media')
  await expect(media.words).toHaveValue('')
  await newsroom.db.media.deleteMany({ where: { fileName: { startsWith: word } } })
})
