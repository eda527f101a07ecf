import { publishArticle } from '../../lib/article/commands'
import { encoded, routes } from '../../lib/routes'
import { slugOf } from '../../lib/text/slug'
import { SYSTEM } from '../../lib/user/actor'
import type { Newsroom } from '../newsroom'
import { type Answered, ask } from './ask'
import { expect } from './fixtures'
import { say } from './say'

/** What the product promises is a second; the rest is for the looking of this test on a busy machine. */
const PROMISED_MS = 1_500

interface Wanted {
  path: string
  answer: (answered: Answered) => boolean
}

/** Milliseconds from now until all sites give all the answers wanted. They are asked without a pause worth mentioning. */
async function until(sites: readonly string[], wanted: Wanted[]): Promise<number> {
  const began = performance.now()
  const each = sites.flatMap((site) => wanted.map(async ({ path, answer }) => {
    await expect.poll(async () => answer(await ask(site, path)), { intervals: [10], message: `${path} of ${site}` }).toBe(true)
    return performance.now() - began
  }))
  return Math.round(Math.max(...(await Promise.all(each))))
}

/** Publishes, corrects and withdraws from this process; each of it must be seen through all the others in time. */
export async function expectFreshness(engine: string, sites: readonly string[], editors: Newsroom): Promise<void> {
  const [title, corrected] = [`刊於${engine}`, `改於${engine}`]
  const id = await editors.draft({ title })
  // Asked for too early: the answer that there is nothing must not stay.
  for (const site of sites) expect((await ask(site, `/article/${id}`)).status).toBe(404)
  for (const site of sites) expect((await ask(site, '/')).status).toBe(200)

  await publishArticle(editors.db, SYSTEM, { id, version: 1 })
  const published = await until(sites, [
    { path: encoded(routes.article(id, slugOf(title))), answer: ({ status, text }) => status === 200 && text.includes(title) },
    { path: '/', answer: ({ text }) => text.includes(title) },
  ])

  await editors.retitle(id, 2, corrected)
  const changed = await until(sites, [
    { path: encoded(routes.article(id, slugOf(corrected))), answer: ({ status, text }) => status === 200 && !text.includes(title) },
    { path: '/', answer: ({ text }) => text.includes(corrected) && !text.includes(title) },
  ])

  await editors.withdraw(id, 3, '已撤回。')
  const withdrawn = await until(sites, [
    { path: encoded(routes.article(id, slugOf(corrected))), answer: ({ status, text }) => status === 410 && !text.includes(corrected) },
    { path: '/', answer: ({ text }) => !text.includes(corrected) },
  ])

  say(`${engine}, ${sites.length} processes: published after ${published} ms, corrected after ${changed} ms, withdrawn after ${withdrawn} ms`)
  expect(Math.max(published, changed, withdrawn)).toBeLessThanOrEqual(PROMISED_MS)
}
