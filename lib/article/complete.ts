import { invalid } from '../errors'
import { parseInput } from '../input'
import { type Content, contentSchema } from './schema'
import { hasWords } from './text'

/** What goes out has a title and says or shows something. */
export function mustBeComplete(content: Content): Content {
  const complete = parseInput(contentSchema, content)
  if (!hasWords(complete.body)) throw invalid('內文不可以留空。')
  return complete
}
