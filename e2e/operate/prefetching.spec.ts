import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures'

/** A client that never gets the piece it prefetches asks again without end; this is what a page may ask for. */
const ALLOWED = 15
const IDLE_MS = 6_000

/** Lets the page stand for some seconds by its own clock. */
const idle = (page: Page) =>
  page.evaluate(
    (ms) =>
      new Promise<void>((resolve) => {
        const began = performance.now()
        const look = () => (performance.now() - began > ms ? resolve() : requestAnimationFrame(look))
        look()
      }),
    IDLE_MS,
  )

/** Counts from now on how many requests for a page's RSC form there are; those that were redirected or failed are requests too. */
function countRsc(page: Page): string[] {
  const asked: string[] = []
  page.on('request', (request) => {
    if (request.headers().rsc === '1') asked.push(request.url())
  })
  return asked
}

test('an article that stands open asks for no more than a few prefetches', async ({ page, articlePage }) => {
  const asked = countRsc(page)
  await articlePage.open()
  await idle(page)
  expect(asked.length).toBeLessThanOrEqual(ALLOWED)
  const before = asked.length
  await idle(page)
  expect(asked.length - before).toBe(0)
})

test('neither does one in which somebody has read on', async ({ page, articlePage }) => {
  await articlePage.open()
  for (const n of [1, 2]) await articlePage.readTo(n)
  const asked = countRsc(page)
  await idle(page)
  expect(asked.length).toBeLessThanOrEqual(ALLOWED)
})

for (const path of ['/', '/section/now']) {
  test(`neither does ${path}`, async ({ page }) => {
    const asked = countRsc(page)
    await page.goto(path)
    await idle(page)
    expect(asked.length).toBeLessThanOrEqual(ALLOWED)
  })
}
