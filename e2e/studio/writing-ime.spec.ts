import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures'
import type { DeskPage } from '../pages/desk-page'
import { type Blocks, blocks, choosePicture, clear, keptIn, oldPictures, openWriting, saveNow, sentBy, stored, text } from './written'

/** Longer than anything that the desk does by itself waits: whatever fell due while composing would have happened. */
const LONG_MS = 60_000

/** What is known of the text outside of the editor: what was sent, what the browser keeps, what the status says. */
const knownOf = async (page: Page, { saved }: DeskPage, sent: string[]) => ({
  sent: sent.length,
  kept: await keptIn(page),
  said: await saved.textContent(),
})

/** The end of a composition is one change: told at once, saved once, and never with what the input method had on the way. */
async function savedOnce(page: Page, desk: DeskPage, sent: string[], before: number, unfinished: RegExp): Promise<string> {
  // On a machine that stalls it may be saved before anybody looks.
  await expect.poll(async () => sent.length > before || (await desk.saved.textContent()) === '尚未儲存').toBe(true)
  await page.clock.fastForward(LONG_MS)
  await expect.poll(() => sent.length).toBe(before + 1)
  await expect(desk.saved).toHaveText('已儲存')
  await page.clock.fastForward(LONG_MS)
  await expect(desk.saved).toHaveText('已儲存')
  expect(sent).toHaveLength(before + 1)
  expect([...sent, ...(await keptIn(page))].filter((each) => unfinished.test(each))).toEqual([])
  return sent.at(-1) ?? ''
}

test('composing in the title: saved once, after it, and Enter stays with the input method', async ({ page, newsroom }) => {
  await page.clock.install()
  const { writing, desk } = await openWriting(page, newsroom)
  const sent = sentBy(page)
  await writing.title.click()
  for (const part of ['h', 'ho', 'hou sai']) await writing.compose(part)
  await writing.keyWhileComposing('Enter')
  await expect(writing.title).toBeFocused()
  await expect(writing.title).toHaveValue('hou sai')
  await page.clock.fastForward(LONG_MS)
  expect(await knownOf(page, desk, sent)).toEqual({ sent: 0, kept: [], said: '' })
  await writing.commit('好世')
  expect(JSON.parse(await savedOnce(page, desk, sent, 0, /hou/))).toMatchObject({ content: { title: '好世' } })
  await writing.compose('gai')
  await page.clock.fastForward(LONG_MS)
  expect(await knownOf(page, desk, sent)).toEqual({ sent: 1, kept: [], said: '已儲存' })
  await writing.commit('界')
  await expect(writing.title).toHaveValue('好世界')
  await savedOnce(page, desk, sent, 1, /gai/)
  expect(await newsroom.db.article.findUnique({ where: { id: await desk.id() } })).toMatchObject({ title: '好世界' })
  await page.keyboard.press('Enter')
  await expect(writing.body).toBeFocused()

  // What was written before a composition waits with it, and goes when it is over.
  await page.clock.pauseAt((await page.evaluate(() => Date.now())) + 1_000)
  await page.keyboard.type('今日')
  await expect(desk.saved).toHaveText('尚未儲存')
  await writing.compose('tin hei')
  await page.clock.fastForward(LONG_MS)
  expect(sent).toHaveLength(2)
  await page.clock.resume()
  await writing.commit('天氣')
  await expect.poll(() => blocks(page)).toEqual(['p:今日天氣'])
  await expect(desk.saved).toHaveText('已儲存')
  await page.clock.fastForward(LONG_MS)
  expect(sent).toHaveLength(3)
  expect(sent.join()).not.toContain('hei')
  expect(await newsroom.db.article.findUnique({ where: { id: await desk.id() } })).toMatchObject({ opening: '今日天氣' })
})

const PLACES: readonly [place: string, start: string, written: string[]][] = [
  ['an empty paragraph', '', ['p:正文']],
  ['a heading', '## ', ['h2:正文']],
  ['a list', '- ', ['ul(<p:正文>)']],
  ['a quotation', '> ', ['quote(p:正文)']],
  ['the middle of a text', '前後|', ['p:前正文後']],
]

test('composing anywhere: nothing is saved, split or opened before the end, and undo takes the word back', async ({ page, newsroom }) => {
  await page.clock.install()
  const { writing, desk, id } = await openWriting(page, newsroom, [text('起')])
  const sent = sentBy(page)
  for (const [place, start, written] of PLACES)
    await test.step(place, async () => {
      await clear(writing)
      await page.keyboard.type(start.replace('|', ''))
      if (start.endsWith('|')) await page.keyboard.press('ArrowLeft')
      await saveNow(desk)
      const before = { blocks: await blocks(page), known: await knownOf(page, desk, sent) }
      for (const part of ['z', 'zing', 'zing man']) await writing.compose(part)
      await writing.keyWhileComposing('Enter')
      await writing.keyWhileComposing('Escape')
      await page.clock.fastForward(LONG_MS)
      expect(await writing.body.textContent()).toContain('zing man')
      expect(await knownOf(page, desk, sent)).toEqual(before.known)
      await writing.commit('正文')
      await savedOnce(page, desk, sent, before.known.sent, /z/)
      expect(JSON.stringify(await stored(newsroom, id))).toContain('正文')
      expect(await blocks(page)).toEqual(written)
      await page.keyboard.press('Control+z')
      await expect.poll(() => blocks(page)).toEqual(before.blocks)
      await page.keyboard.press('Control+Shift+z')
      await expect.poll(() => blocks(page)).toEqual(written)
      await page.keyboard.press('End')
      await page.keyboard.type('x')
      await expect.poll(() => blocks(page)).not.toEqual(written)
    })
})

test('signs that are composed do nothing, and the menu opens for a slash but not while composing', async ({ page, newsroom }) => {
  const { writing } = await openWriting(page, newsroom)
  await writing.body.click()
  for (const part of ['/', '/biu']) {
    await writing.compose(part)
    await expect(writing.inserts).toBeHidden()
  }
  await writing.compose('')
  await writing.commit('')
  await writing.compose('## ')
  await expect(writing.body).toHaveText('## ')
  await expect(writing.body.locator('h2')).toHaveCount(0)
  await writing.compose('')
  await writing.commit('')
  await expect.poll(() => blocks(page)).toEqual(['p:'])

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

test('composing in a caption keeps the field, and is saved once; what comes meanwhile waits', async ({ page, newsroom }) => {
  await page.clock.install()
  const [picture] = await oldPictures(newsroom)
  const { writing, desk, id } = await openWriting(page, newsroom, [text('國傢')])
  const sent = sentBy(page)
  await writing.body.press('Enter')
  await writing.tool('插入圖片').click()
  await page.getByRole('button', { name: '從媒體庫選取' }).click()
  await choosePicture(page, picture)
  await expect(writing.figures).toHaveCount(1)
  const caption = writing.words('圖片說明')
  await caption.fill('')
  const field = await caption.elementHandle()
  const mark = writing.body.locator('mark')
  await expect(mark).toHaveText('國傢')
  await saveNow(desk)
  const before = await knownOf(page, desk, sent)
  for (const part of ['t', 'tou', 'tou pin']) await writing.compose(part)
  await writing.keyWhileComposing('Enter')
  // As nobody can with a mouse, which ends the composition first: assistive technology can.
  await page.getByRole('button', { name: '略過：轉換錯字，國傢' }).dispatchEvent('click')
  await expect(page.getByText('沒有發現要改的地方。')).toBeVisible()
  await page.clock.fastForward(LONG_MS)
  await expect(mark).toHaveText('國傢')
  expect(await knownOf(page, desk, sent)).toEqual(before)
  await writing.commit('圖片')
  await savedOnce(page, desk, sent, before.sent, /tou/)
  expect(JSON.stringify(await stored(newsroom, id))).toContain('"caption":"圖片"')
  await expect(mark).toHaveCount(0)
  await expect(caption).toBeFocused()
  await page.keyboard.type('一')
  await expect.poll(() => blocks(page)).toContain(`figure:${picture.hash} 圖片一`)
  expect(await field?.evaluate((element) => element === document.activeElement)).toBe(true)
})

test('a word that is put right, and a text that is fetched back, wait for the end of a composition', async ({ page, newsroom }) => {
  const { writing, id, staff, desk } = await openWriting(page, newsroom, [text('國傢大事')])
  const better = page.getByRole('button', { name: '改正：轉換錯字，國傢改為國家' })
  await better.waitFor()
  await writing.body.press('End')
  await writing.compose('hei')
  await better.dispatchEvent('click')
  await expect(writing.body).toHaveText('國傢大事hei')
  await writing.commit('起')
  await expect.poll(() => blocks(page)).toEqual(['p:國家大事起'])
  await expect(writing.body.locator('mark')).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect.poll(() => blocks(page)).toEqual(['p:國傢大事起'])

  // Before the fault, the word moves it: what was to be put right is not there any more, and nothing else may be.
  await better.waitFor()
  await page.keyboard.press('Home')
  await writing.compose('mei')
  await better.dispatchEvent('click')
  await writing.commit('美')
  await expect.poll(() => blocks(page)).toEqual(['p:美國傢大事起'])
  await expect(writing.body.locator('mark')).toHaveText('國傢')
  await better.click()
  await expect.poll(() => blocks(page)).toEqual(['p:美國家大事起'])
  await saveNow(desk)

  const kept: Blocks = [text('舊文')]
  const { title, sectionId, authorId } = await newsroom.db.article.findUniqueOrThrow({ where: { id: id ?? 0 } })
  const content = { title, summary: '', body: { type: 'doc', content: kept }, sectionId, authorId, picture: null, tags: [] }
  const copy = { content: { ...content, share: { title: '', text: '', mediaId: null } }, version: 99, at: new Date().toISOString() }
  await page.evaluate(
    ([name, value]) => localStorage.setItem(`${name}`, `${value}`),
    [`readon.copy.${id}.before`, JSON.stringify({ ...copy, email: staff.email })],
  )
  await page.reload()
  await writing.body.press('End')
  await writing.compose('hei')
  await page.getByRole('button', { name: '取回' }).dispatchEvent('click')
  await expect(desk.notice).not.toContainText('未儲存的文字')
  await expect(writing.body).toContainText('hei')
  await writing.commit('起')
  await expect.poll(() => blocks(page)).toEqual(['p:舊文'])
  await page.keyboard.press('Control+z')
  await expect.poll(() => blocks(page)).toEqual(['p:美國家大事起起'])
})
