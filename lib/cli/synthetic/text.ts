import type { Block, Body, Inline } from '../../article/body'
import { characters, charactersOf } from './characters'
import type { Random } from './random'

const SHORTEST = 400
const LONGEST = 1_500
const LONGEST_SENTENCE = 45

const text = (words: string): Inline => ({ type: 'text', text: words })
const paragraph = (...content: Inline[]): Block & { type: 'paragraph' } => ({ type: 'paragraph', content })

/** A sentence of one to three clauses, 6 to 45 characters long. */
export function sentence(random: Random): string {
  const clauses = Array.from({ length: random.whole(1, 3) }, () => characters(random, random.whole(6, 15)))
  return `${clauses.join('，')}${random.pick(['。', '。', '。', '。', '！', '？'])}`
}

/** A title that the article with another serial number does not have. */
export function title(random: Random, serial: number): string {
  return `${characters(random, random.whole(4, 9))}：${charactersOf(serial)}${characters(random, random.whole(2, 6))}`
}

/** Wraps a paragraph's words into one of the blocks that editors use. */
function block(random: Random, words: string): Block {
  const kind = random.next()
  if (kind < 0.05) return { type: 'blockquote', content: [paragraph(text(words))] }
  if (kind < 0.08)
    return { type: 'bulletList', content: words.split('，').map((item) => ({ type: 'listItem', content: [paragraph(text(item))] })) }
  if (kind < 0.18) return paragraph({ type: 'text', text: words.slice(0, 6), marks: [{ type: 'bold' }] }, text(words.slice(6)))
  return paragraph(text(words))
}

/** A body of 400 to 1,500 characters, as {@link countCharacters} counts; now and then with a heading, a quotation, a list or the picture of this hash. */
export function body(random: Random, picture: string | undefined): Body {
  const wanted = random.whole(SHORTEST, LONGEST - LONGEST_SENTENCE)
  const content: Block[] = []
  // Every character of a sentence counts but its two to four punctuation marks; none of them is counted here, so nothing is too short.
  const counted = (words: string) => words.replaceAll(/[，。！？]/g, '').length
  for (let count = 0; count < wanted; ) {
    if (content.length > 0 && count + 20 < wanted && random.chance(0.12)) {
      const heading = characters(random, random.whole(4, 10))
      content.push({ type: 'heading', attrs: { level: 2 }, content: [text(heading)] })
      count += heading.length
    }
    let words = ''
    const length = random.whole(60, 180)
    while (words.length < length && count < wanted) {
      const added = sentence(random)
      words += added
      count += counted(added)
    }
    content.push(block(random, words))
  }
  if (picture) content.splice(1, 0, { type: 'figure', attrs: { media: picture, alt: '', caption: '', credit: '' } })
  return { type: 'doc', content }
}
