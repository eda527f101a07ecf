import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures'
import { expectFit, LOOKS, show } from '../look'
import { focused } from '../pages/keyboard'
import { newPicture } from '../pages/media-page'
import { PIXEL } from './pasted'
import { type Blocks, blocks, choosePicture, figure, holdUploads, oldPictures, openWriting, saveNow, stored, text } from './written'

test.use({ expectedErrors: [/Failed to load resource: the server responded with a status of (409|422)/] })

const FILM = { provider: 'youtube', url: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ', title: '' } as const

/** What the keyboard comes by, in this order, among other things. */
const WAY = [
  ...['段落樣式', '粗體', '連結', '插入圖片', '嵌入', '重做', '標題', '內文', '替代文字', '圖片說明', '上移', '刪除圖片'],
  ...['狀態', '改正：轉換錯字，國傢改為國家', '歸類', '標籤', '特色圖片', '摘要', '摘要', '社交分享', '分享標題', '製作預覽連結'],
]

/** The page's own uploads, to tell it how far one has come: that of a small file is over before anybody sees it. */
const uploadsOf = (page: Page) =>
  page.evaluateHandle(() => {
    const uploads: XMLHttpRequestUpload[] = []
    const { send } = XMLHttpRequest.prototype
    XMLHttpRequest.prototype.send = function (body) {
      uploads.push(this.upload)
      send.call(this, body)
    }
    return uploads
  })

test('pictures are uploaded where they are put, in order, and undo brings back no placeholder', async ({ page, newsroom }) => {
  const { writing, desk } = await openWriting(page, newsroom)
  const uploads = await holdUploads(page)
  const begun = await uploadsOf(page)
  const data = async () => (await newPicture(60, 40)).toString('base64')
  const bars = writing.body.getByRole('progressbar')
  await writing.body.click()
  await page.keyboard.type('前\n')
  await writing.paste({
    files: [
      { name: '一.jpg', type: 'image/jpeg', data: await data() },
      { name: '二.png', type: 'image/png', data: await data() },
      { name: '三.pdf', type: 'application/pdf' },
    ],
  })
  await expect(desk.notice).toContainText('這裏只可以放入圖片（JPEG、PNG或WebP）。')
  await expect(bars).toHaveCount(2)
  await page.keyboard.type('後')
  await begun.evaluate(([first]) => first?.dispatchEvent(new ProgressEvent('progress', { loaded: 1, total: 2 })))
  await expect(writing.body.getByRole('progressbar', { name: '上載「一.jpg」' })).toHaveAttribute('value', '0.5')
  const second = await uploads.release('二.png')
  expect(await blocks(page)).toEqual(['p:前', 'p:後'])
  const first = await uploads.release('一.jpg')
  await expect.poll(() => blocks(page)).toEqual(['p:前', `figure:${first}`, `figure:${second}`, 'p:後'])
  await expect(bars).toHaveCount(0)
  await saveNow(desk)
  expect(await stored(newsroom, await desk.id())).toMatchObject({
    content: [{ type: 'paragraph' }, { attrs: { media: first } }, { attrs: { media: second } }, { type: 'paragraph' }],
  })
  for (let times = 0; times < 6; times++) await page.keyboard.press('Control+z')
  await expect.poll(() => blocks(page)).toEqual(['p:'])
  await expect(bars).toHaveCount(0)

  await writing.paste({ html: `<p>文</p><img src="${PIXEL}"><p>字</p>` })
  await expect(bars).toHaveCount(1)
  await uploads.refuse('貼上的圖片', '圖片太大，請縮小再試。')
  await expect(desk.notice).toContainText('圖片太大，請縮小再試。')
  await expect(bars).toHaveCount(0)
  expect(await blocks(page)).toEqual(['p:文', 'p:字'])
  await writing.paste({ files: [{ name: '四.webp', type: 'image/webp', data: await data() }] })
  await uploads.taken('四.webp')
  const ended = page.waitForEvent('requestfailed', (request) => request.url().endsWith('/api/studio/media'))
  await writing.body.getByRole('button', { name: '取消' }).click()
  await ended
  await expect(bars).toHaveCount(0)
  expect(await blocks(page)).toEqual(['p:文', 'p:字'])
})

test('a picture has its words, is moved, changed and deleted with the keyboard', async ({ page, newsroom }) => {
  const [before, after] = await oldPictures(newsroom)
  const { writing, desk, id } = await openWriting(page, newsroom, [text('前'), figure(before)])
  await writing.words('替代文字').fill('一張圖')
  await page.keyboard.press('Tab')
  await page.keyboard.type('說明')
  await expect(writing.words('圖片說明')).toBeFocused()
  await expect.poll(() => blocks(page)).toEqual(['p:前', `figure:${before.hash} 說明`])
  await expect(writing.figures.getByRole('img')).toHaveAttribute('alt', '一張圖')
  await saveNow(desk)
  expect(await stored(newsroom, id)).toMatchObject({ content: [{}, { attrs: { alt: '一張圖', caption: '說明' } }] })
  const act = (name: string) => writing.figures.first().getByRole('button', { name })
  await act('上移').focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => blocks(page)).toEqual([`figure:${before.hash} 說明`, 'p:前'])
  await expect(act('上移')).toBeFocused()
  await act('更換圖片').press('Enter')
  await choosePicture(page, after)
  const changed = `figure:${after.hash} ${after.caption || '說明'}`
  await expect.poll(() => blocks(page)).toEqual([changed, 'p:前'])
  await expect(act('更換圖片')).toBeFocused()
  await act('刪除圖片').press('Enter')
  await expect.poll(() => blocks(page)).toEqual(['p:前'])
  await page.keyboard.press('Control+z')
  await expect.poll(() => blocks(page)).toEqual([changed, 'p:前'])

  // Somebody else's save makes the page read-only, with the fields of its pictures.
  await saveNow(desk)
  const { version, title } = await newsroom.db.article.findUniqueOrThrow({ where: { id: id ?? 0 } })
  await newsroom.save(id ?? 0, version, { title, text: '別人寫的。' })
  await page.keyboard.press('ControlOrMeta+s')
  await expect(desk.saved).toHaveText('未能儲存')
  await expect(writing.words('圖片說明')).toBeDisabled()
  await expect(writing.body).toHaveAttribute('contenteditable', 'false')
})

test('the keyboard goes through the whole desk, which fits a phone and is accessible in both themes', async ({ page, newsroom }) => {
  const [picture] = await oldPictures(newsroom)
  const body: Blocks = [text('國傢大事。'), figure(picture), { type: 'embed', attrs: FILM }, { type: 'paragraph' }, text('完。')]
  const { writing } = await openWriting(page, newsroom, body)
  await expect(writing.body.locator('mark')).toHaveText('國傢')
  await writing.tools.getByRole('combobox', { name: '段落樣式' }).focus()
  const way = [await focused(page)]
  // Beyond the last thing on the desk are the browser and, after it, the first thing on the page.
  for (let next = ''; way.length < 100; way.push(next)) {
    await page.keyboard.press('Tab')
    next = await focused(page)
    if (next === '' || next.startsWith('跳')) break
  }
  expect(way.filter((name) => WAY.includes(name))).toEqual(WAY)
  await page.keyboard.press('Shift+Tab')
  expect(await focused(page)).toBe(way.at(-1))
  for (const look of LOOKS) {
    await show(page, look)
    await writing.body.locator('p').nth(1).click()
    await page.keyboard.type('/')
    await expect(writing.inserts).toBeVisible()
    await expectFit(page)
    await page.keyboard.press('Backspace')
  }
})
