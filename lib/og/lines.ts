import { BREAK } from '../text/break'
import { clauses } from '../text/clauses'

/** About as wide as the font draws it, in ems: Chinese and its punctuation are square. */
const emOf = (character: string) => (/[\u0020-\u024f]/.test(character) ? (/[A-Z0-9mwMW%@]/.test(character) ? 0.66 : 0.56) : 1)
const widthOf = (text: string) => [...text].reduce((sum, character) => sum + emOf(character), 0)

/** The title in lines of at most so many ems, broken between words as a reader would; what does not fit ends in an ellipsis. */
export function linesOf(title: string, ems: number, most: number): string[] {
  const words = clauses(title)
    .flatMap((clause) => clause.split(BREAK))
    // What is longer than a line, such as an address, is cut anywhere.
    .flatMap((word) => (widthOf(word) > ems ? [...word] : [word]))
  const lines: string[] = []
  for (const word of words) {
    const last = lines.at(-1)
    if (last !== undefined && widthOf(last + word.trimEnd()) <= ems) lines[lines.length - 1] = last + word
    else lines.push(word.trimStart())
  }
  const shown = lines.slice(0, most).map((line) => line.trim())
  if (lines.length <= most) return shown
  let end = shown.pop() ?? ''
  while (widthOf(end) > ems - 1) end = [...end].slice(0, -1).join('')
  return [...shown, `${end.replace(/[，、；：,;:]$/u, '')}…`]
}
