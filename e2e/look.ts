import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

interface Look {
  width: number
  colorScheme: 'light' | 'dark'
}

/** Widths change what is shown, themes change colours: each is looked at once. */
export const LOOKS: readonly Look[] = [
  { width: 360, colorScheme: 'light' },
  { width: 1280, colorScheme: 'dark' },
]

/** Shows the page at a width and in a theme, with no colour on its way to another. */
export async function show(page: Page, { width, colorScheme }: Look): Promise<void> {
  await page.setViewportSize({ width, height: 800 })
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
}

/** Axe finds nothing in the page as it stands, and nothing is wider than the window. */
export async function expectFit(page: Page, { without }: { without?: string } = {}): Promise<void> {
  const axe = new AxeBuilder({ page })
  const { violations } = await (without ? axe.exclude(without) : axe).analyze()
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  const found = violations.map(({ id, nodes }) => `${id} ${nodes[0]?.target}`)
  expect({ found, wider }, page.url()).toEqual({ found: [], wider: 0 })
}

/** The same as it stands at both widths and in both themes. */
export async function lookAt(page: Page, looks: readonly Look[] = LOOKS): Promise<void> {
  for (const look of looks) {
    await show(page, look)
    await expectFit(page)
  }
}
