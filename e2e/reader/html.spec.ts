import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import checker from 'vnu-jar'
import { z } from 'zod'
import { expect, test } from '../fixtures'
import { say } from '../operate/say'
import { PAGE_TYPES, pageAddress } from '../pages/page-types'

const run = promisify(execFile)
const report = z.object({
  messages: z.array(z.object({ type: z.string(), url: z.string(), message: z.string(), extract: z.string().optional() })),
})

/** What the Nu Html Checker finds wrong with pages, which are named by where they stand. */
async function errorsOf(pages: Map<string, string>): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'readon-html-'))
  const addresses = [...pages.keys()]
  try {
    for (const [n, html] of [...pages.values()].entries()) writeFileSync(join(folder, `${n}.html`), html)
    const files = addresses.map((_, n) => join(folder, `${n}.html`))
    const { stderr } = await run('java', ['-jar', `${checker}`, '--format', 'json', '--exit-zero-always', ...files], {
      maxBuffer: 64_000_000,
    })
    return report
      .parse(JSON.parse(stderr))
      .messages.filter(({ type }) => type !== 'info')
      .map(({ url, message, extract }) => `${addresses[Number(/(\d+)\.html$/.exec(url)?.[1])]}: ${message} ${extract ?? ''}`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const hasJava = run('java', ['-version']).then(
  () => true,
  () => false,
)

test('the HTML of every type of page, and of every article of the demo newsroom, has no error', async ({ request, newsroom }) => {
  if (!(await hasJava)) {
    // Developers may lack Java; CI may not.
    expect(process.env.CI, 'the HTML checker needs Java (Debian: apt-get install default-jre-headless)').toBeFalsy()
    say('The HTML was NOT CHECKED: no Java found (Debian: apt-get install default-jre-headless).')
    test.skip()
  }
  const pages = new Map<string, string>()
  const add = async (address: string) => pages.set(address, await (await request.get(address)).text())
  for (const type of PAGE_TYPES) {
    const address = await pageAddress(type, newsroom)
    await add(address)
    await add(address === '/' ? '/sc' : `/sc${address}`)
  }
  await add('/search')
  for (const { id } of await newsroom.db.article.findMany({ where: { status: 'published' }, select: { id: true }, take: 40 }))
    await add(`/article/${id}`)
  expect(pages.size).toBeGreaterThan(30)
  expect(
    await errorsOf(new Map([['a page that is wrong', '<!doctype html><html lang="en"><title>x</title><p id="a"><p id="a">']])),
  ).not.toEqual([])
  expect(await errorsOf(pages)).toEqual([])
})
