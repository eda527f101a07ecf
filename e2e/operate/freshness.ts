import { publishArticle } from '../../lib/article/publishing'
import { encoded, routes } from '../../lib/routes'
import { slugOf } from '../../lib/text/slug'
import { SYSTEM } from '../../lib/user/actor'
import type { Newsroom } from '../newsroom'
import { ask } from './ask'
import { expect } from './fixtures'
import { say } from './say'

/** What the product promises is a second; the rest is for a busy machine. */
const PROMISED_MS = 1_500

/** Milliseconds from now until the front pages of all sites are as wanted. */
async function until(sites: readonly string[], wanted: (text: string) => boolean): Promise<number> {
  const began = performance.now()
  const each = sites.map(async (site) => {
    await expect.poll(async () => wanted((await ask(site, '/')).text), { intervals: [25], message: `the front page of ${site}` }).toBe(true)
    return performance.now() - began
  })
  return Math.round(Math.max(...(await Promise.all(each))))
}

/**
 * Publishes, corrects and withdraws from this process; each of it must be seen through all the others in time. Once the front
 * page of a process has it, nothing else of it may be behind.
 */
export async function expectFreshness(engine: string, sites: readonly string[], editors: Newsroom): Promise<void> {
  const [title, corrected] = [`刊於${engine}`, `改於${engine}`]
  const id = await editors.draft({ title })
  // Asked for too early: the answer that there is nothing must not stay.
  const isFound = async (site: string, words: string) =>
    (await ask(site, encoded(`${routes.search()}?q=「${words}」`))).text.includes(`${routes.article(id, '')}-`)
  for (const site of sites) for (const path of ['/', `/article/${id}`, `/a/${id}`, '/section/now']) await ask(site, path)

  await publishArticle(editors.db, SYSTEM, { id, version: 1 })
  const published = await until(sites, (text) => text.includes(title))
  for (const site of sites) {
    const { status, text } = await ask(site, encoded(routes.article(id, slugOf(title))))
    expect([status, text.includes(title)]).toEqual([200, true])
    expect((await ask(site, '/section/now')).text).toContain(title)
    expect(await isFound(site, title)).toBe(true)
  }

  await editors.retitle(id, 2, corrected)
  const changed = await until(sites, (text) => text.includes(corrected) && !text.includes(title))
  for (const site of sites) {
    const { status, text } = await ask(site, encoded(routes.article(id, slugOf(corrected))))
    expect([status, text.includes(corrected), text.includes(title)]).toEqual([200, true, false])
    expect((await ask(site, '/section/now')).text).not.toContain(title)
    expect([await isFound(site, title), await isFound(site, corrected)]).toEqual([false, true])
  }

  await editors.withdraw(id, 3, '已撤回。')
  const withdrawn = await until(sites, (text) => !text.includes(corrected))
  for (const site of sites) {
    const { status, text } = await ask(site, encoded(routes.article(id, slugOf(corrected))))
    expect([status, text.includes('已撤回。'), text.includes(corrected)]).toEqual([410, true, false])
    expect((await ask(site, '/section/now')).text).not.toContain(corrected)
    expect(await isFound(site, corrected)).toBe(false)
  }

  say(
    `${engine}, ${sites.length} processes: published after ${published} ms, corrected after ${changed} ms, withdrawn after ${withdrawn} ms`,
  )
  expect(Math.max(published, changed, withdrawn)).toBeLessThanOrEqual(PROMISED_MS)
}
