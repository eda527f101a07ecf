import { expect, test } from '../fixtures'

const ARTICLES = 30
const MEGABYTE = 1_000_000

test('after thirty articles memory is bounded, frames come in time and nothing has jumped', async ({ page, articlePage }) => {
  test.setTimeout(180_000)
  await page.addInitScript(() => {
    Reflect.set(window, 'shift', 0)
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) Reflect.set(window, 'shift', Reflect.get(window, 'shift') + Reflect.get(entry, 'value'))
    }).observe({ type: 'layout-shift', buffered: true })
  })
  await articlePage.open()
  const session = await page.context().newCDPSession(page)
  const heap = async () => {
    await session.send('HeapProfiler.collectGarbage')
    return (await session.send('Runtime.getHeapUsage')).usedSize
  }
  const before = await heap()

  // A reader with a wheel: on and on, a few lines at a time.
  while ((await articlePage.ids()).length < ARTICLES) {
    await page.mouse.wheel(0, 900)
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
    if (await articlePage.goOn.isVisible()) {
      await articlePage.goOn.focus()
      await page.keyboard.press('Enter')
      await expect(articlePage.goOn).toBeHidden()
    }
  }
  const after = await heap()
  expect(after - before).toBeLessThan(40 * MEGABYTE)

  const frames = await page.evaluate(
    () =>
      new Promise<number[]>((resolve) => {
        const gaps: number[] = []
        let last = performance.now()
        const step = (now: number) => {
          gaps.push(now - last)
          last = now
          window.scrollBy({ top: -40, behavior: 'instant' })
          if (gaps.length < 180) requestAnimationFrame(step)
          else resolve(gaps.slice(5))
        }
        requestAnimationFrame(step)
      }),
  )
  const median = frames.sort((a, b) => a - b)[Math.floor(frames.length / 2)] ?? 0
  expect(median).toBeLessThan(17.5)
  expect(await page.evaluate(() => Reflect.get(window, 'shift'))).toBe(0)
})
