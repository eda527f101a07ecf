/** How a word is written on the pages in Simplified Chinese. */
export interface TermLine {
  id: number
  version: number
  traditional: string
  /** Empty where the word is kept as it is. */
  simplified: string
}

export const MAX_TERM = 40
