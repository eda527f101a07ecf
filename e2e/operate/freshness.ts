import type { Newsroom } from '../newsroom'
import { ask } from './ask'
import { expect } from './fixtures'
import { say } from './say'

/** What the product promises. Looking at the database takes a quarter of a second, rendering anew the rest. */
const PROMISED_MS = 1_500

/** Milliseconds from now until every site answers as wanted; looked at without a pause worth mentioning. */
async function until(sites: readonly string[], path: string, wanted: (status: number, text: string) => boolean): Promise<number> {
  const began = performance.now()
  const each = sites.map(async (site) => {
    await expect
      .poll(
        async () => {
          const { status, text } = await ask(site, path)
          return wanted(status, text)
        },
        { intervals: [10], message: `${path} of ${site}` },
      )
      .toBe(true)
    return performance.now() - began
  })
  return Math.max(...(await Promise.all(each)))
}

/** Publishes, corrects and withdraws from this process, and sees each of it in all the others in time. */
export async function expectFreshness(engine: string, sites: readonly string[], editors: Newsroom): Promise<void> {
  const title = `刊於${engine}`
  const id = await editors.draft({ title })
  // Asked for too early: the answer that there is nothing must not stay.
  for (const site of sites) expect((await ask(site, `/article/${id}`)).status).toBe(404)
  for (const site of sites) expect((await ask(site, '/')).text).not.toContain(title)

  const measured: Record<string, number> = {}
  const address = await editors.publishDraft(id, title)
  measured.published = await until(sites, address, (status, text) => status === 200 && text.includes(title))
  measured['on the front page'] = await until(sites, '/', (_, text) => text.includes(title))

  await editors.retitle(id, 2, `${title}，已改正`)
  measured.corrected = await until(sites, '/', (_, text) => text.includes(`${title}，已改正`))

  await editors.withdraw(id, 3, '已撤回。')
  measured.withdrawn = await until(sites, `/article/${id}`, (status) => status === 410)
  measured['off the front page'] = await until(sites, '/', (_, text) => !text.includes(title))

  say(`${engine}: ${Object.entries(measured).map(([what, ms]) => `${what} ${Math.round(ms)} ms`).join(', ')}`)
  for (const ms of Object.values(measured)) expect(ms).toBeLessThanOrEqual(PROMISED_MS)
}
