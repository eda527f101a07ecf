export interface Marks {
  bold: boolean
  italic: boolean
  href: string | undefined
}

/** A piece of running text with its marks, or a line break. */
export interface Run extends Marks {
  text: string
  br?: boolean
  /** Line breaks in it are meant. */
  pre?: boolean
}

const HAN = /[\p{Script=Han}\p{Script=Bopomofo}\u3000-\u303f\uff00-\uffef]/u
const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')

/**
 * White space as a browser shows it, with one difference: a line that is broken in the source between two Chinese characters, as
 * Word breaks them, has no space there.
 */
function collapsed(runs: readonly Run[]): Run[] {
  let before = ''
  const plain = runs.map((run) => run.text.replace(/[\u200b\ufeff]/g, ''))
  return runs.flatMap((run, index): Run[] => {
    if (run.br) {
      before = '\n'
      return [run]
    }
    const own = plain[index] ?? ''
    if (run.pre) {
      before = own.slice(-1)
      return own.split(/\r?\n/).flatMap((text, line) =>
        line > 0
          ? [
              { ...run, text: '\n', br: true },
              { ...run, text },
            ]
          : [{ ...run, text }],
      )
    }
    const following = plain.slice(index + 1).join('')
    const text = own.replace(/[ \t\r\n\f\u00a0]+/g, (space, at: number) => {
      const left = at > 0 ? (own[at - 1] ?? '') : before
      const right = (own + following).slice(at + space.length).trimStart()[0] ?? ''
      if (left === '' || left === '\n' || (at === 0 && left === ' ')) return ''
      return /[\r\n]/.test(space) && HAN.test(left) && HAN.test(right) ? '' : ' '
    })
    if (text) before = text.slice(-1)
    return [{ ...run, text }]
  })
}

/** Takes white space and full-width indents off both ends, and line breaks that stand there. */
function trimmed(runs: readonly Run[]): Run[] {
  const kept = [...runs]
  const empty = (run: Run | undefined) => run && (run.br || /^[\s\u3000]*$/.test(run.text))
  while (empty(kept[0])) kept.shift()
  while (empty(kept.at(-1))) kept.pop()
  return kept.map((run, index) => {
    const lineStart = index === 0 || kept[index - 1]?.br
    const lineEnd = index === kept.length - 1 || kept[index + 1]?.br
    let { text } = run
    if (lineStart) text = text.replace(/^[\s\u3000]+/, '')
    if (lineEnd && !run.br) text = text.replace(/[\s\u3000]+$/, '')
    return run.br ? run : { ...run, text }
  })
}

/** Headings are bold by themselves. */
export function inlineHtml(runs: readonly Run[], marked: boolean): string {
  return trimmed(collapsed(runs))
    .map(({ text, br, bold, italic, href }) => {
      if (br) return '<br>'
      if (!text) return ''
      let html = escaped(text)
      if (italic && marked) html = `<em>${html}</em>`
      if (bold && marked) html = `<strong>${html}</strong>`
      return href ? `<a href="${escaped(href)}">${html}</a>` : html
    })
    .join('')
}
