import { chromium } from '@playwright/test'
import { CHROMIUM_FLAGS, chromiumPath } from './chromium'
import { temporaryFolder, undoAtEnd } from './cleaning-up'
import { seedArticle } from './newsroom'
import { BUDGET, weighPage } from './page-weight'
import { startProduct } from './product'
import type { Report } from './report'

/** What the seed article's page weighs. */
export async function budget(): Promise<Report> {
  const executablePath = chromiumPath()
  const folder = temporaryFolder()
  const product = await startProduct(folder.path)
  const { address } = await seedArticle(folder.path)
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS, handleSIGINT: false, handleSIGTERM: false })
  const close = undoAtEnd(() => browser.close())
  const weight = await weighPage(await browser.newPage(), product.url, address)
  await close()
  await product.stop()
  await folder.remove()
  const line = (what: string, measured: number, most: number | null) => ({
    cells: { what, measured, 'at most': most ?? '' },
    met: most === null ? null : measured <= most,
  })
  return {
    name: 'budget',
    goal: "The article page: JavaScript, HTML and other people's servers. Bytes; gzip.",
    rows: [
      line('scripts, gzip', weight.scriptGzipBytes, BUDGET.scriptGzipBytes),
      line('number of scripts', weight.scripts.length, null),
      line('HTML, gzip', weight.htmlGzipBytes, BUDGET.htmlGzipBytes),
      line('HTML, plain', weight.htmlBytes, null),
      line('requests to third parties', weight.thirdParty.length, BUDGET.thirdParty),
    ],
    raw: weight,
  }
}
