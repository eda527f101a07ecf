import { expect, test } from '../fixtures'
import { PASTED } from './pasted'
import { type Blocks, blocks, clear, oldPictures, openWriting, saveNow, stored, text } from './written'

test('signs at the start of a line, shortcuts, tools and the slash menu make what they say', async ({ page, newsroom }) => {
  const { writing } = await openWriting(page, newsroom)
  await writing.body.click()
  await page.keyboard.type('## 小題\n一段\n- 甲\n乙\n\n\n> 引\n\n\n3. 丙\n\n\n---\n')
  await expect
    .poll(() => blocks(page))
    .toEqual(['h2:小題', 'p:一段', 'ul(<p:甲> <p:乙>)', 'p:', 'quote(p:引)', 'p:', 'ol3(<p:丙>)', 'p:', 'horizontalRule'])
  await clear(writing)
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

  // The menu is filtered by typing, chosen from with arrows and left with Escape.
  await clear(writing)
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

test('links are checked, changed and removed; embeds are recognised', async ({ page, newsroom }) => {
  const { writing } = await openWriting(page, newsroom)
  await writing.body.click()
  await page.keyboard.type('天文台')
  await page.keyboard.press('Shift+Home')
  // The editor hears of a selection a moment after the browser made it.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
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

test.describe(() => {
  test.use({ expectedErrors: [/violates the following Content Security Policy directive/] })

  test('what is pasted keeps its structure and nothing else', async ({ page, newsroom }) => {
    const { writing, desk } = await openWriting(page, newsroom)
    await writing.body.click()
    for (const { from, html, written, said } of PASTED) {
      await test.step(from, async () => {
        await clear(writing)
        await writing.paste({ html, text: '不用這個' })
        await expect.poll(() => blocks(page)).toEqual(written)
        await saveNow(desk)
        expect(
          await writing.body.evaluate((element) => element.querySelectorAll('[style*="color"], script, iframe, section, font').length),
        ).toBe(0)
        if (said) await expect(desk.notice.getByRole('alert')).toContainText(said)
      })
    }
    await clear(writing)
    await writing.paste({ text: '　　第一段\r\n\r\n  第二段\n第三段' })
    await expect.poll(() => blocks(page)).toEqual(['p:第一段', 'p:第二段', 'p:第三段'])
  })
})

test('what is stored, opened, copied and pasted again is the same, pictures and embeds included', async ({ page, newsroom }) => {
  const [{ hash }] = await oldPictures(newsroom)
  const body: Blocks = [
    { type: 'paragraph', content: [{ type: 'text', text: '甲', marks: [{ type: 'bold' }] }] },
    { type: 'figure', attrs: { media: hash, alt: '替', caption: '說', credit: '' } },
    { type: 'embed', attrs: { provider: 'x', url: 'https://x.com/a/status/1', title: '' } },
    { type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: '乙' }] },
    { type: 'horizontalRule' },
    text('丙'),
  ]
  const { writing, desk, id } = await openWriting(page, newsroom, body)
  const written = ['p:*甲*', `figure:${hash} 說`, 'embed:x https://x.com/a/status/1', 'h3:乙', 'horizontalRule', 'p:丙']
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
  await saveNow(desk)
  expect(await stored(newsroom, id)).toEqual({ type: 'doc', content: [{ type: 'paragraph' }] })
  await writing.paste(copied)
  await expect.poll(() => blocks(page)).toEqual(written)
  await saveNow(desk)
  expect(await stored(newsroom, id)).toEqual({ type: 'doc', content: body })
})

test('what the text check finds is marked, put right in one step, left alone and taken back', async ({ page, newsroom }) => {
  const { writing } = await openWriting(page, newsroom, [text('國傢大事。'), text('這是國傢。')])
  const marks = writing.body.locator('mark')
  await expect(marks).toHaveText(['國傢', '國傢'])
  const check = page.locator('details.check')
  await expect(check.getByText('1項建議')).toBeVisible()
  await check.getByRole('button', { name: '看原文' }).click()
  await expect(writing.body).toBeFocused()
  expect(await page.evaluate(() => getSelection()?.toString())).toBe('國傢')
  await check.getByRole('button', { name: '全部改：轉換錯字，國傢改為國家' }).press('Enter')
  await expect.poll(() => blocks(page)).toEqual(['p:國家大事。', 'p:這是國家。'])
  await expect(marks).toHaveCount(0)
  await expect(check.getByText('沒有發現要改的地方。')).toBeVisible()
  await writing.tool('復原').click()
  await expect.poll(() => blocks(page)).toEqual(['p:國傢大事。', 'p:這是國傢。'])
  await expect(marks).toHaveCount(2)
  await check.getByRole('button', { name: '略過' }).press('Enter')
  await expect(marks).toHaveCount(0)
})
