/** Word writes lists as paragraphs that say in their style how deep they stand and in a hidden span which sign they have. */
export interface WordItem {
  kind: 'word'
  level: number
  ordered: boolean
  html: string
}

export function listLevel(element: Element): { level: number; ordered: boolean } | null {
  const style = element.getAttribute('style') ?? ''
  const level = /mso-list:[^;]*?\blevel(\d)/i.exec(style)?.[1]
  if (!level || !element.matches('p, div, li')) return null
  const signs = [...element.querySelectorAll('[style]')].find((each) => /mso-list:\s*ignore/i.test(each.getAttribute('style') ?? ''))
  const sign = (signs?.textContent ?? '').trim()
  return { level: Number(level), ordered: /^[(（]?([0-9０-９]+|[a-z]{1,4}|[一二三四五六七八九十]+|[甲乙丙丁])[.)、．）]/i.test(sign) }
}

interface Branch {
  level: number
  ordered: boolean
  items: string[]
}

const closed = ({ ordered, items }: Branch) => {
  const tag = ordered ? 'ol' : 'ul'
  return `<${tag}>${items.map((item) => `<li>${item}</li>`).join('')}</${tag}>`
}

/** Joins blocks, Word's items that follow one another as nested lists. */
export function nestWordLists<Other extends { kind: string }>(
  blocks: readonly (Other | WordItem)[],
  html: (block: Other) => string,
): string {
  const isItem = (block: Other | WordItem): block is WordItem => block.kind === 'word'
  let written = ''
  let open: Branch[] = []
  const close = (above: number) => {
    while ((open.at(-1)?.level ?? 0) > above) {
      const done = open.pop()
      const parent = open.at(-1)
      if (!done) return
      if (parent && parent.items.length > 0) parent.items.push(`${parent.items.pop()}${closed(done)}`)
      else written += closed(done)
    }
  }
  for (const block of blocks) {
    if (!isItem(block)) {
      close(0)
      written += html(block)
      continue
    }
    close(block.level)
    const last = open.at(-1)
    if (last?.level === block.level && last.ordered !== block.ordered) close(block.level - 1)
    if (open.at(-1)?.level !== block.level) open = [...open, { level: block.level, ordered: block.ordered, items: [] }]
    open.at(-1)?.items.push(block.html)
  }
  close(0)
  return written
}
