import { correctArticle } from '../../lib/article/publishing'
import { SYSTEM } from '../../lib/user/actor'
import { expect, test } from '../fixtures'
import { lookAt } from '../look'
import { mark } from '../mark'
import { RevisionsPage } from '../pages/revisions-page'
import { hire, letIn } from '../staff'

test('an editor compares the revisions of an article and restores one', async ({ page, context, newsroom }) => {
  const title = `修改過的文章 ${mark()}`
  const { id, address } = await newsroom.publish({ title, text: '韓國總統尹錫悦推行親美路線。' })
  const content = await newsroom.content({ title, text: '韓國總統尹錫悅推行親美路線。' })
  await correctArticle(newsroom.db, SYSTEM, { id, version: 2, content, readersShouldSee: false })

  const revisions = new RevisionsPage(page)
  await letIn(context, newsroom.db, await hire(newsroom.db, 'editor'))
  await revisions.open(id)
  await expect(page.getByRole('heading', { level: 1, name: `版本紀錄：${title}` })).toBeVisible()
  await expect(revisions.items).toHaveText([/發佈更新/, /發佈/, /自動儲存/])

  await revisions.act('與前一版比較', '發佈更新').click()
  await expect(revisions.comparison.getByText('1段不同。')).toBeVisible()
  await expect(revisions.comparison.locator('del')).toHaveText(['悦'])
  await expect(revisions.comparison.locator('ins')).toHaveText(['悅'])
  await page.reload()
  await expect(revisions.comparison.locator('ins')).toHaveText(['悅'])

  await lookAt(page)

  const questions: string[] = []
  page.on('dialog', async (dialog) => {
    questions.push(dialog.message())
    await dialog.accept()
  })
  await revisions.act('還原', '自動儲存').click()
  await expect(revisions.items).toHaveText([/儲存/, /發佈更新/, /發佈/, /自動儲存/])
  expect(questions).toEqual([expect.stringContaining('讀者看到的不會改變')])
  await revisions.act('與現在比較', '發佈更新').click()
  await expect(revisions.comparison.locator('ins')).toHaveText(['悦'])
  expect(await (await page.request.get(address)).text()).toContain('尹錫悅推行')
})

test.describe('somebody else’s article', () => {
  test.use({ expectedErrors: [/status of 404/] })

  test('has no revisions', async ({ page, context, newsroom }) => {
    const title = `別人的文章 ${mark()}`
    const id = await newsroom.draft({ title })
    await letIn(context, newsroom.db, await hire(newsroom.db, 'author'))
    await new RevisionsPage(page).open(id)
    await expect(page.getByRole('main')).not.toContainText(title)
    await expect(new RevisionsPage(page).list).toBeHidden()
  })
})
