import { expect, type Page } from '@playwright/test'

/** More than any page of the studio has. */
const MOST_STOPS = 150

/** What the focus is on, as somebody hears it who does not see it; empty when it is on nothing. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement
    const [label] = element && 'labels' in element && element.labels instanceof NodeList ? element.labels : []
    // The choices of a list stand inside its label.
    const words = [...(label?.childNodes ?? [])].filter((node) => node instanceof Text).map(({ textContent }) => textContent)
    const labelled = words.join('').trim() || label?.textContent
    return element === document.body ? '' : (element?.getAttribute('aria-label') ?? labelled ?? element?.textContent ?? '').trim()
  })

/** Presses Tab until the focus is on what is called so. */
export async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const isThere = (here: string) => (typeof name === 'string' ? here === name : name.test(here))
  const way: string[] = []
  while (way.length < MOST_STOPS && !isThere(way.at(-1) ?? '')) {
    await page.keyboard.press('Tab')
    way.push(await focused(page))
  }
  expect(isThere(way.at(-1) ?? ''), `Tab comes by ${name}: ${way.join('、')}`).toBe(true)
}

/** Goes down a list of choices, on which the focus is, until one is chosen. */
export async function choose(page: Page, option: string): Promise<void> {
  const chosen = () =>
    page.evaluate(() => (document.activeElement instanceof HTMLSelectElement ? document.activeElement.selectedOptions[0]?.text : undefined))
  await page.keyboard.press('Home')
  for (let count = 0; count < MOST_STOPS && (await chosen()) !== option; count++) await page.keyboard.press('ArrowDown')
  expect(await chosen()).toBe(option)
}
