import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures'

const ARTICLES = 30
const MEGABYTE = 1_000_000
const FRAMES = 180

/** Notes what jumps. What moves within half a second after a key or a tap is what the reader asked for, and does not count. */
async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const seen: string[] = []
    Reflect.set(window, 'shifts', seen)
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        if (Reflect.get(entry, 'hadRecentInput')) continue
        const nodes: { node: Node | null }[] = Reflect.get(entry, 'sources')
        const names = nodes.map(({ node }) => `${node?.nodeName} ${node?.textContent?.slice(0, 20)}`)
        seen.push(`${Reflect.get(entry, 'value')} ${names.join(' | ')}`)
      }
    }).observe({ type: 'layout-shift', buffered: true })
  })
}

const shifts = (page: Page): Promise<string[]> => page.evaluate(() => Reflect.get(window, 'shifts'))

test('after thirty articles memory is bounded, frames come in time and nothing has jumped', async ({ page, articlePage }) => {
  test.setTimeout(180_000)
  await watchShifts(page)
  await articlePage.open()
  const session = await page.context().newCDPSession(page)
  const heap = async () => {
    await session.send('HeapProfiler.collectGarbage')
    return (await session.send('Runtime.getHeapUsage')).usedSize
  }
  const before = await heap()

  // A reader with a wheel: on and on, a few lines at a time, but not faster than articles come.
  const hasMore = () =>
    page.waitForFunction(() => {
      const end = document.querySelector('.feed-end')
      return end?.querySelector('button') || (end?.getBoundingClientRect().top ?? 0) > window.innerHeight
    })
  while ((await articlePage.ids()).length < ARTICLES) {
    await hasMore()
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
  expect(await shifts(page)).toEqual([])
})

test('on a slow line nothing jumps when an article comes that was waited for', async ({ page, articlePage }) => {
  await watchShifts(page)
  let release: () => void = () => undefined
  let held = 0
  await page.route('**/article/*/next/**', async (route) => {
    held++
    await new Promise<void>((resolve) => {
      release = resolve
    })
    await route.continue()
  })
  const come = async (count: number) => {
    await articlePage.feed.getByText('正在載入下一篇文章……').waitFor()
    await articlePage.feedEnd.scrollIntoViewIfNeeded()
    // Long enough that what the reader did is no excuse any more.
    const from = await page.evaluate(() => performance.now())
    await page.waitForFunction((began) => performance.now() - began > 600, from)
    release()
    await expect(articlePage.articles).toHaveCount(count)
  }
  await articlePage.open()
  for (let count = 3; count <= 7; count++) {
    await articlePage.readTo(count - 2, 400)
    await come(count)
  }
  await articlePage.goOn.focus()
  await page.keyboard.press('Enter')
  await come(8)
  expect(held).toBeGreaterThanOrEqual(6)
  expect(await shifts(page)).toEqual([])
})
