import type { Suggestion } from '../../lib/text/check/suggestion'

/** What was found, so that it can be seen and said aloud. */
export function shownFound({ rule, found }: Suggestion): string {
  // A lone 「 between 「 and 」 would look as if it had its partner.
  if (rule === 'partner') return found
  if (rule === 'space') return '「空格」'
  if (rule === 'invisible') return '「隱形字元」'
  return quoted(found)
}

/** Marks alone would get lost on a line: they stand within 「」, and a space beside them is dropped. */
export function quoted(text: string): string {
  return /^[\p{P}\p{S}\s]+$/u.test(text) ? `「${text.trim()}」` : text
}

/** What a button does, for those who hear it without what stands around it. */
export function actLabel(act: string, suggestion: Suggestion): string {
  const { kind, replacement } = suggestion
  const found = shownFound(suggestion)
  if (act === '略過' || act === '取消略過' || act === '看原文' || replacement === null) return `${act}：${kind}，${found}`
  return replacement === '' ? `${act}：${kind}，刪去${found}` : `${act}：${kind}，${found}改為${quoted(replacement)}`
}
