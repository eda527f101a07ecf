import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures'
import { SEED } from '../pages/article-page'
import { MISSING } from '../pages/page-types'

/** Sets the text size, which only works once React has taken over the page and its scripts were allowed to run. */
async function expectAlive(page: Page): Promise<void> {
  await page.getByLabel('Aa 文字大小').click()
  await page.getByRole('radio', { name: '特大' }).check({ force: true })
  await expect(page.locator('html')).toHaveAttribute('data-text', 'largest')
}

for (const [name, path] of [
  ['front page', '/'],
  ['article', SEED],
  ['section', '/section/now'],
] as const) {
  test(`the ${name} comes alive under its policy, and the console stays empty`, async ({ page }) => {
    const answer = await page.goto(path)
    expect(answer?.status()).toBe(200)
    expect(answer?.headers()['content-security-policy']).toContain("script-src 'self' 'sha256-")
    await expectAlive(page)
  })
}

test.describe('the page of a wrong address', () => {
  test.use({ expectedErrors: [MISSING] })

  test('comes alive under its policy', async ({ page }) => {
    expect((await page.goto('/article/2147483647'))?.status()).toBe(404)
    await expectAlive(page)
  })
})

test.describe('what gets into a page', () => {
  test.use({ expectedErrors: [/Content Security Policy/] })

  test('is not run: scripts, handlers, javascript: and data: addresses', async ({ page }) => {
    await page.goto(SEED)
    const refused = await page.evaluate(async () => {
      const violations: string[] = []
      document.addEventListener('securitypolicyviolation', (event) => violations.push(event.effectiveDirective))
      const box = document.createElement('div')
      box.innerHTML = `<img src="/icon.svg?x" onload="window.ran = 'handler'"><a href="javascript:window.ran = 'link'">x</a>`
      const inline = document.createElement('script')
      inline.textContent = `window.ran = 'inline'`
      const data = document.createElement('script')
      data.src = `data:text/javascript,window.ran = 'data'`
      const failed = new Promise((resolve) => data.addEventListener('error', resolve))
      document.body.append(box, inline, data)
      const loaded = new Promise((resolve) => box.querySelector('img')?.addEventListener('load', resolve))
      box.querySelector('a')?.click()
      await Promise.all([failed, loaded])
      return { violations: violations.sort(), ran: Reflect.get(window, 'ran') }
    })
    expect(refused.ran).toBeUndefined()
    expect(new Set(refused.violations)).toEqual(new Set(['script-src-attr', 'script-src-elem']))
    expect(refused.violations.length).toBeGreaterThanOrEqual(4)
  })
})
