import { expect, test } from '../fixtures'

const ARTICLES = 30
const MEGABYTE = 1_000_000
const FRAMES = 180


test('after thirty articles memory is bounded, frames come in time and nothing has jumped', async ({ page, articlePage }) => {
  test.setTimeout(180_000)
  await page.addInitScript(() => {
    Reflect.set(window, 'shift', 0)
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        // What moves right after a key or a tap is what the reader asked for.
        if (!Reflect.get(entry, 'hadRecentInput')) Reflect.set(window, 'shift', Reflect.get(window, 'shift') + Reflect.get(entry, 'value'))
      }
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

  // What the main thread does for a frame has to fit between two of them; how fast this machine paints is not our doing.
  const busy = async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0
  }
  await session.send('Performance.enable')
  const began = await busy()
  await page.evaluate(
    (frames) =>
      new Promise<void>((resolve) => {
        let left = frames
        const step = () => {
          window.scrollBy({ top: -40, behavior: 'instant' })
          if (--left > 0) requestAnimationFrame(step)
          else resolve()
        }
        requestAnimationFrame(step)
      }),
    FRAMES,
  )
  const perFrame = ((await busy()) - began) / FRAMES
  expect(perFrame * 1_000).toBeLessThan(1_000 / 60)
  expect(await page.evaluate(() => Reflect.get(window, 'shift'))).toBeLessThan(0.001)
})
