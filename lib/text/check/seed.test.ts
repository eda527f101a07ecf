import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkText } from './check'

const FOLDER = 'prisma/seed/articles'

/** The texts of an article of the demo newsroom as an editor would have them: its words and captions without the marks of Markdown. */
function blocksOf(file: string): string[] {
  const [, head = '', ...rest] = readFileSync(`${FOLDER}/${file}`, 'utf8').split(/^---$/mu)
  const fields = head.split('\n').flatMap((line) => /^(?:title|summary|caption): (.*)$/u.exec(line)?.[1] ?? [])
  const words = (text: string) =>
    text
      .replace(/!\[[^\]]*\]\([^ )]*(?: "([^"]*)")?\)/gu, '$1')
      .replace(/\[([^\]]*)\]\([^)]*\)/gu, '$1')
      .replace(/^[#>-]+ |^\d+\. |\*\*/gmu, '')
  return [...fields, ...rest.join('---').trim().split(/\n+/u).map(words)]
}

const found = (file: string) =>
  checkText(blocksOf(file)).map(({ kind, found, replacement, places }) => `${kind}：${found}→${replacement}（${places.length}）`)

describe('the demo newsroom', () => {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.md'))

  it('has nothing to mend but the real faults of the two articles that it began with, and one word written both ways', () => {
    const faults = Object.fromEntries(files.map((file) => [file, found(file)] as const).filter(([, list]) => list.length > 0))
    expect(faults).toEqual({
      'round-table.md': ['人名不一致：尹錫悦→尹錫悅（2）', '轉換錯字：國傢→國家（1）', '異體字：啓示→啟示（1）', '異體字：沈淪→沉淪（1）'],
      'sealed-letter.md': ['異體字：答復→答覆（7）'],
      // A bay that is called 鋼綫灣 after a 鋼綫 of its time: the author's business, and the reason why nothing is mended unasked.
      'undersea-cable.md': ['用字不一致：鋼綫→鋼線（1）'],
    })
  })

  it('is long enough for that to mean something', () => {
    expect(files.flatMap(blocksOf).join('').length).toBeGreaterThan(35_000)
  })
})

/** As the two articles were found: commas, colons, brackets and question marks half-width. */
it('finds the half-width marks of the articles as they were found', () => {
  const narrow = (text: string) => text.replace(/[，：？（）]/gu, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0))
  const marks = (text: string) => text.match(/[，：？（）]/gu)?.length ?? 0
  for (const file of ['round-table.md', 'sealed-letter.md']) {
    const blocks = blocksOf(file)
    const suggestions = checkText(blocks.map(narrow)).filter(({ kind }) => kind === '半形標點')
    expect(suggestions.flatMap(({ places }) => places)).toHaveLength(marks(blocks.join('')))
  }
})
