import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures'
import { blocks, openWriting } from './written'

const told = (page: Page) =>
  page.evaluate(() => ({ bodies: window.desk.bodies.length, titles: [...window.desk.titles], composing: [...window.desk.composing] }))
const last = (page: Page) => page.evaluate(() => window.desk.composing.at(-1))

test('composing in the title: told once, after it, and Enter stays with the input method', async ({ page }) => {
  const writing = await openWriting(page)
  await writing.title.click()
  for (const text of ['h', 'ho', 'hou sai']) await writing.compose(text)
  await writing.keyWhileComposing('Enter')
  await expect(writing.title).toBeFocused()
  await expect(writing.title).toHaveValue('hou sai')
  expect((await told(page)).titles).toEqual([])
  await writing.commit('好世')
  await expect.poll(async () => (await told(page)).titles).toEqual(['好世'])
  await writing.compose('gai')
  await writing.commit('界')
  await expect(writing.title).toHaveValue('好世界')
  expect((await told(page)).titles).toEqual(['好世', '好世界'])
  await page.keyboard.press('Enter')
  await expect(writing.body).toBeFocused()
})

for (const [place, start, written] of [
  ['an empty paragraph', '', ['p:正文']],
  ['a heading', '## ', ['h2:正文']],
  ['a list', '- ', ['ul(<p:正文>)']],
  ['a quotation', '> ', ['quote(p:正文)']],
  ['the middle of a text', '前後|', ['p:前正文後']],
] as const)
  test(`composing in ${place}: nothing is told, split or opened before the end, and undo takes the word back`, async ({ page }) => {
    const writing = await openWriting(page)
    await writing.body.click()
    await page.keyboard.type(start.replace('|', ''))
    if (start.endsWith('|')) await page.keyboard.press('ArrowLeft')
    const before = await blocks(page)
    await expect.poll(() => page.evaluate(() => document.querySelectorAll('[role="textbox"] > *').length)).toBeGreaterThan(0)
    const { bodies } = await told(page)
    for (const text of ['z', 'zing', 'zing man']) await writing.compose(text)
    await writing.keyWhileComposing('Enter')
    await writing.keyWhileComposing('Escape')
    expect(await last(page)).toBe(true)
    expect((await told(page)).bodies).toBe(bodies)
    await writing.commit('正文')
    await expect.poll(() => last(page)).toBe(false)
    await expect.poll(() => blocks(page)).toEqual(written)
    expect((await told(page)).bodies).toBe(bodies + 1)
    await page.keyboard.press('Control+z')
    await expect.poll(() => blocks(page)).toEqual(before)
    await page.keyboard.press('Control+Shift+z')
    await expect.poll(() => blocks(page)).toEqual(written)
    await page.keyboard.press('End')
    await page.keyboard.type('x')
    await expect.poll(() => blocks(page)).not.toEqual(written)
  })

test('signs that are composed do nothing, and the menu opens for a slash but not while composing', async ({ page }) => {
  const writing = await openWriting(page)
  await writing.body.click()
  for (const text of ['/', '/biu']) {
    await writing.compose(text)
    await expect(writing.inserts).toBeHidden()
  }
  await writing.compose('')
  await writing.commit('')
  await expect.poll(() => last(page)).toBe(false)
  await writing.compose('## ')
  expect(await page.evaluate(() => document.querySelectorAll('.ProseMirror h2').length)).toBe(0)
  await writing.compose('')
  await writing.commit('')
  await expect.poll(() => last(page)).toBe(false)

  await page.keyboard.type('/')
  await expect(writing.inserts).toBeVisible()
  await writing.compose('siu')
  await writing.keyWhileComposing('Enter')
  await writing.commit('小標')
  await expect(writing.inserts.getByRole('option')).toHaveText([/小標題/])
  await page.keyboard.press('Enter')
  await page.keyboard.type('題')
  await expect.poll(() => blocks(page)).toEqual(['h2:題'])
})

test('composing in a caption keeps the field, and is told once; what comes meanwhile waits', async ({ page }) => {
  const writing = await openWriting(page)
  await page.evaluate(() => {
    window.desk.choice = window.desk.pictures[0]
  })
  await writing.tool('插入圖片').click()
  await page.getByRole('button', { name: '從媒體庫選取' }).click()
  await expect(writing.figures).toHaveCount(1)
  const caption = writing.words('圖片說明')
  await caption.click()
  const field = await caption.elementHandle()
  await expect.poll(() => blocks(page)).toEqual(['figure:0'])
  const { bodies } = await told(page)
  for (const text of ['t', 'tou', 'tou pin']) await writing.compose(text)
  await writing.keyWhileComposing('Enter')
  await page.evaluate(() => window.desk.setMarks([{ block: 0, from: 0, to: 1, n: 1 }]))
  expect(await last(page)).toBe(true)
  expect((await told(page)).bodies).toBe(bodies)
  await writing.commit('圖片')
  await expect.poll(() => blocks(page)).toEqual(['figure:0 圖片'])
  expect((await told(page)).bodies).toBe(bodies + 1)
  await expect(caption).toBeFocused()
  await page.keyboard.type('一')
  await expect.poll(() => blocks(page)).toEqual(['figure:0 圖片一'])
  expect(await field?.evaluate((element) => element === document.activeElement)).toBe(true)
})

test('a body that is set, and marks that are drawn, wait for the end of a composition', async ({ page }) => {
  const writing = await openWriting(page)
  await writing.body.click()
  await page.keyboard.type('尹錫悦訪美')
  await writing.compose('hei')
  await page.evaluate(() => {
    window.desk.setMarks([{ block: 0, from: 0, to: 3, n: 4 }])
    window.desk.handle.current.replace([{ block: 0, from: 2, to: 3, text: '悅' }])
  })
  await expect(writing.body).toHaveText('尹錫悦訪美hei')
  await expect(writing.body.locator('mark')).toHaveCount(0)
  await writing.commit('起')
  await expect.poll(() => blocks(page)).toEqual(['p:尹錫悅訪美起'])
  await expect(writing.body.locator('mark[data-n="4"]')).toHaveText('尹錫悅')
  await page.keyboard.press('Control+z')
  await expect.poll(() => blocks(page)).toEqual(['p:尹錫悦訪美起'])
})
