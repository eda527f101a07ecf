import { type Content, MOST_LOST } from '../../lib/article/schema'
import { Refused } from '../ui/ask-studio'

/** Whether what was asked may have been done all the same: no answer came, or one from somebody on the way. */
export const isUnknown = (error: unknown): boolean => error instanceof Refused && (error.status < 400 || error.status >= 500)

/** Sends a save, and remembers its name for as long as it is not known whether it arrived. */
export async function noting<Answer>(lost: string[], key: string, send: () => Promise<Answer>): Promise<Answer> {
  try {
    const answer = await send()
    lost.length = 0
    return answer
  } catch (error) {
    if (isUnknown(error) && !lost.includes(key)) lost.push(key)
    if (lost.length > MOST_LOST) lost.shift()
    throw error
  }
}

/** Anything that its author would miss; a section and a name are there from the beginning. */
export function isWorthSaving({ title, summary, body, tags, picture }: Content): boolean {
  const [first, ...rest] = body.content
  const saysNothing = rest.length === 0 && first?.type === 'paragraph' && !first.content?.length
  return title.trim() !== '' || summary.trim() !== '' || !saysNothing || tags.length > 0 || picture !== null
}
