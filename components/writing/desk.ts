import type { DeskOptions, DeskState } from '../../lib/article/article'
import type { Content } from '../../lib/article/schema'

/** What the parts of the desk get of the article. */
export interface DeskPart {
  content: Content
  state: DeskState
  options: DeskOptions
  /** False while somebody else edits, while the article is read-only for this person, and while something is being done to it. */
  editable: boolean
  /** Changes some of what is written; it is saved by itself. */
  onChange: (change: Partial<Content>) => void
}

/**
 * Does something to the article: saves what is not saved yet, then posts to /api/studio/articles/{id}/{verb}. Resolves to true when
 * it was done; what was refused is said on the desk and resolves to false, with everything still there. Verbs are those of lib/article/verbs.ts.
 */
export type Act = (verb: string, given?: object) => Promise<boolean>

/** What goes along when the article goes out: whether the disclaimer of its section is accepted, in the words that stand beside the box. */
export function acceptanceOf({ content, options }: Pick<DeskPart, 'content' | 'options'>, accepts: boolean): object {
  const wording = options.sections.find(({ id }) => id === content.sectionId)?.disclaimer
  return { acceptsDisclaimer: accepts, ...(accepts && wording ? { wordingShown: wording } : {}) }
}
