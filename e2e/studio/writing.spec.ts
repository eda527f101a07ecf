import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures'
import { PASTED, PIXEL } from './pasted'
import { blocks, openWriting } from './written'

const clear = (page: Page) => page.evaluate(() => window.desk.handle.current.setBody({ type: 'doc', content: [{ type: 'paragraph' }] }))
const uploads = (page: Page) => page.evaluate(() => window.desk.uploads.map(({ name, signal }) => [name, signal.aborted]))

test('signs at the start of a line, shortcuts and tools make what they say', async ({ page }) => {
  const writing = await openWriting(page)
  await writing.body.click()
  await page.keyboard.type('## 小題\n一段\n- 甲\n乙\n\n\n> 引\n\n\n3. 丙\n\n\n---\n')
  await expect
    .poll(() => blocks(page))
    .toEqual(['h2:小題', 'p:一段', 'ul(<p:甲> <p:乙>)', 'p:', 'quote(p:引)', 'p:', 'ol3(<p:丙>)', 'p:', 'horizontalRule'])
  await clear(page)
  await page.keyboard.press('Control+b')
  await page.keyboard.type('粗')
  await page.keyboard.press('Control+b')
  await page.keyboard.press('Control+i')
  await page.keyboard.type('斜')
  await expect(writing.tool('斜體')).toHaveAttribute('aria-pressed', 'true')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+Alt+3')
  await expect(writing.tools.getByRole('combobox', { name: '段落樣式' })).toHaveValue('3')
  await page.keyboard.type('細')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+Shift+8')
  await page.keyboard.type('項')
  await expect.poll(() => blocks(page)).toEqual(['p:*粗*_斜_', 'h3:細', 'ul(<p:項>)'])
  await writing.tool('編號列表').click()
  await expect(writing.tool('編號列表')).toHaveAttribute('aria-pressed', 'true')
  await writing.tool('復原').click()
  await expect(writing.tool('列表')).toHaveAttribute('aria-pressed', 'true')
  await writing.tool('重做').click()
  await expect.poll(() => blocks(page)).toEqual(['p:*粗*_斜_', 'h3:細', 'ol(<p:項>)'])
})

test('the slash menu is filtered by typing, chosen with arrows and left with Escape', async ({ page }) => {
  const writing = await openWriting(page)
  await writing.body.click()
  await page.keyboard.type('/')
  await expect(writing.inserts.getByRole('option')).toHaveCount(8)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(writing.inserts.getByRole('option', { selected: true })).toHaveText(/引文/)
  await page.keyboard.press('Enter')
  await page.keyboard.type('話')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.keyboard.type('/hr')
  await expect(writing.inserts.getByRole('option')).toHaveText([/分隔線/])
  await page.keyboard.press('Enter')
  await page.keyboard.type('/列')
  await page.keyboard.press('Escape')
  await expect(writing.inserts).toBeHidden()
  await page.keyboard.press('Enter')
  await page.keyboard.type('他/她')
  await expect(writing.inserts).toBeHidden()
  await expect.poll(() => blocks(page)).toEqual(['quote(p:話)', 'horizontalRule', 'p:/列', 'p:他/她'])
})

test('links are checked, changed and removed; embeds are recognised', async ({ page }) => {
  const writing = await openWriting(page)
  await writing.body.click()
  await page.keyboard.type('天文台')
  await page.keyboard.press('Shift+Home')
  await page.keyboard.press('Control+k')
  const address = page.getByRole('dialog', { name: '連結' }).getByRole('textbox', { name: '地址' })
  await address.fill('javascript:alert(1)')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText('這不是可以連結的地址')
  await expect(address).toHaveValue('javascript:alert(1)')
  await address.fill('www.hko.gov.hk/tc')
  await page.keyboard.press('Enter')
  await expect.poll(() => blocks(page)).toEqual(['p:[天文台](https://www.hko.gov.hk/tc)'])
  await writing.tool('連結').click()
  await expect(address).toHaveValue('https://www.hko.gov.hk/tc')
  await page.getByRole('button', { name: '移除連結' }).click()
  await expect.poll(() => blocks(page)).toEqual(['p:天文台'])

  await expect(writing.body).toBeFocused()
  await page.keyboard.press('End')
  await expect.poll(() => page.evaluate(() => getSelection()?.isCollapsed)).toBe(true)
  await page.keyboard.press('Enter')
  await writing.paste({ text: 'https://youtu.be/dQw4w9WgXcQ?si=x' })
  await writing.tool('嵌入').click()
  const dialog = page.getByRole('dialog', { name: '嵌入' })
  await dialog.getByRole('textbox', { name: '網址' }).fill('https://vimeo.example/1')
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('alert')).toContainText('認不出這個地址')
  await dialog.getByRole('textbox', { name: '網址' }).fill('https://twitter.com/readon/status/17?s=20')
  await page.keyboard.press('Enter')
  await expect
    .poll(() => blocks(page))
    .toEqual(['p:天文台', 'embed:youtube https://www.youtube.com/watch?v=dQw4w9WgXcQ', 'embed:x https://x.com/readon/status/17'])
})

test('what is pasted keeps its structure and nothing else', async ({ page }) => {
  const writing = await openWriting(page)
  await writing.body.click()
  for (const { from, html, written, said } of PASTED) {
    await test.step(from, async () => {
      await clear(page)
      await writing.paste({ html, text: '不用這個' })
      await expect.poll(() => blocks(page)).toEqual(written)
      expect(
        await writing.body.evaluate((element) => element.querySelectorAll('[style*="color"], script, iframe, section, font').length),
      ).toBe(0)
      if (said) await expect(page.getByRole('status').last()).toHaveText(said)
    })
  }
  await clear(page)
  await writing.paste({ text: '　　第一段\r\n\r\n  第二段\n第三段' })
  await expect.poll(() => blocks(page)).toEqual(['p:第一段', 'p:第二段', 'p:第三段'])
})

test('what is copied here and pasted here is the same, pictures and embeds included', async ({ page }) => {
  const writing = await openWriting(page)
  await page.evaluate(() => {
    const media = window.desk.pictures[0]?.hash
    window.desk.handle.current.setBody({
      type: 'doc',
      content: [
        { type: 'paragraph', content: [{ type: 'text', text: '甲', marks: [{ type: 'bold' }] }] },
        { type: 'figure', attrs: { media, alt: '替', caption: '說', credit: '' } },
        { type: 'embed', attrs: { provider: 'x', url: 'https://x.com/a/status/1', title: '' } },
        { type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: '乙' }] },
        { type: 'horizontalRule' },
        { type: 'paragraph', content: [{ type: 'text', text: '丙' }] },
      ],
    })
  })
  const written = ['p:*甲*', 'figure:0 說', 'embed:x https://x.com/a/status/1', 'h3:乙', 'horizontalRule', 'p:丙']
  await expect.poll(() => blocks(page)).toEqual(written)
  await writing.body.getByText('丙').click()
  await page.keyboard.press('Control+a')
  const copied = await writing.body.evaluate((element) => {
    const data = new DataTransfer()
    element.dispatchEvent(new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true }))
    return { html: data.getData('text/html'), text: data.getData('text/plain') }
  })
  await page.keyboard.press('Delete')
  await expect.poll(() => blocks(page)).toEqual(['p:'])
  await writing.paste(copied)
  await expect.poll(() => blocks(page)).toEqual(written)
})

test('pictures are uploaded where they are put, in order, and undo brings back no placeholder', async ({ page }) => {
  const writing = await openWriting(page)
  await writing.body.click()
  await page.keyboard.type('前\n')
  await writing.paste({
    files: [
      { name: '一.jpg', type: 'image/jpeg' },
      { name: '二.png', type: 'image/png' },
      { name: '三.pdf', type: 'application/pdf' },
    ],
  })
  await expect(page.getByRole('status').last()).toHaveText('這裏只可以放入圖片（JPEG、PNG或WebP）。')
  await expect(writing.body.getByRole('progressbar')).toHaveCount(2)
  await page.keyboard.type('後')
  await page.evaluate(() => {
    window.desk.uploads[0]?.progress(0.5)
    window.desk.uploads[1]?.finish(1)
  })
  await expect(writing.body.getByRole('progressbar', { name: '上載「一.jpg」' })).toHaveAttribute('value', '0.5')
  await expect.poll(() => blocks(page)).toEqual(['p:前', 'p:後'])
  await page.evaluate(() => window.desk.uploads[0]?.finish(0))
  await expect.poll(() => blocks(page)).toEqual(['p:前', 'figure:0', 'figure:1', 'p:後'])
  await expect(writing.body.getByRole('progressbar')).toHaveCount(0)
  for (let times = 0; times < 6; times++) await page.keyboard.press('Control+z')
  await expect.poll(() => blocks(page)).toEqual(['p:'])
  await expect(writing.body.getByRole('progressbar')).toHaveCount(0)

  await writing.paste({ html: `<p>文</p><img src="${PIXEL}"><p>字</p>` })
  await expect.poll(async () => (await uploads(page)).length).toBe(3)
  await page.evaluate(() => window.desk.uploads[2]?.fail('圖片太大，請縮小再試。'))
  await expect(page.getByRole('status').last()).toHaveText('圖片太大，請縮小再試。')
  await expect.poll(() => blocks(page)).toEqual(['p:文', 'p:字'])
  await writing.paste({ files: [{ name: '四.webp', type: 'image/webp' }] })
  await page.getByRole('button', { name: '取消' }).click()
  await expect(writing.body.getByRole('progressbar')).toHaveCount(0)
  expect((await uploads(page)).at(-1)).toEqual(['四.webp', true])
  await expect.poll(() => blocks(page)).toEqual(['p:文', 'p:字'])
})

test('a picture has its words, is moved, changed and deleted with the keyboard', async ({ page }) => {
  const writing = await openWriting(page)
  await page.evaluate(() => {
    const { pictures, handle } = window.desk
    window.desk.choice = pictures[1]
    const figure = { type: 'figure', attrs: { media: pictures[0]?.hash, alt: '', caption: '', credit: '' } }
    handle.current.setBody({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: '前' }] }, figure] })
  })
  await writing.words('替代文字').fill('一張圖')
  await page.keyboard.press('Tab')
  await page.keyboard.type('說明')
  await expect(writing.words('圖片說明')).toBeFocused()
  await expect.poll(() => blocks(page)).toEqual(['p:前', 'figure:0 說明'])
  await expect(writing.figures.getByRole('img')).toHaveAttribute('alt', '一張圖')
  const act = (name: string) => writing.figures.first().getByRole('button', { name })
  await act('上移').focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => blocks(page)).toEqual(['figure:0 說明', 'p:前'])
  await expect(act('上移')).toBeFocused()
  await act('更換圖片').press('Enter')
  await expect.poll(() => blocks(page)).toEqual(['figure:1 說明', 'p:前'])
  await page.evaluate(() => window.desk.setEditable(false))
  await expect(writing.words('圖片說明')).toBeDisabled()
  await expect(writing.body).toHaveAttribute('contenteditable', 'false')
  await page.evaluate(() => window.desk.setEditable(true))
  await act('刪除圖片').press('Enter')
  await expect.poll(() => blocks(page)).toEqual(['p:前'])
  await page.keyboard.press('Control+z')
  await expect.poll(() => blocks(page)).toEqual(['figure:1 說明', 'p:前'])
})

for (const width of [360, 1280])
  test(`axe finds nothing while writing, ${width} px wide, in both themes`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 })
    const writing = await openWriting(page)
    await page.evaluate(() => {
      const media = window.desk.pictures[0]?.hash
      const embed = { type: 'embed', attrs: { provider: 'youtube', url: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ', title: '' } }
      window.desk.handle.current.setBody({ type: 'doc', content: [{ type: 'figure', attrs: { media } }, embed, { type: 'paragraph' }] })
    })
    await writing.body.locator('p').last().click()
    await page.keyboard.type('/')
    await expect(writing.inserts).toBeVisible()
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      const { violations } = await new AxeBuilder({ page }).include('.sheet').analyze()
      expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.target}`)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0)
    }
  })
