import { BETWEEN_TAGS, MOST_TAG_CHARACTERS, MOST_TAGS } from '../../lib/tag/limits'
import { slugOf } from '../../lib/text/slug'

/** Cuts typed text into tags; what comes after the last separator is still being typed. */
export function splitTags(text: string): { whole: string[]; rest: string } {
  const parts = text.split(BETWEEN_TAGS)
  return { whole: parts.slice(0, -1).filter((part) => part.trim() !== ''), rest: (parts.at(-1) ?? '').trimStart() }
}

const same = (one: string, other: string) => slugOf(one.normalize('NFKC')) === slugOf(other.normalize('NFKC'))

/** Adds tags to those that are there. What cannot be added stays to be mended, with a sentence that says why. */
export function addTags(tags: readonly string[], added: readonly string[]): { tags: string[]; left: string; refused: string } {
  const result = [...tags]
  for (const [index, given] of added.entries()) {
    const name = given.trim()
    const left = added.slice(index).join('、')
    if (name === '' || result.some((each) => same(each, name))) continue
    if (slugOf(name.normalize('NFKC')) === '') return { tags: result, left, refused: '標籤要有文字或數字。' }
    if (name.length > MOST_TAG_CHARACTERS) return { tags: result, left, refused: `標籤最多${MOST_TAG_CHARACTERS}個字，請縮短「${name}」。` }
    if (result.length >= MOST_TAGS) return { tags: result, left, refused: `標籤最多${MOST_TAGS}個，請先移除一個。` }
    result.push(name)
  }
  return { tags: result, left: '', refused: '' }
}
