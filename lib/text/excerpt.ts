/** The text up to the end of a sentence within `limit` characters; a longer sentence is cut with an ellipsis. */
export function excerpt(text: string, limit = 80): string {
  const flat = text.replace(/\s+/gu, ' ').trim()
  const characters = Array.from(flat)
  if (characters.length <= limit) return flat
  const head = characters.slice(0, limit).join('')
  const sentences = head.match(/^.*[。！？](?:[」』”’）])?/su)?.[0]
  return (
    sentences ??
    `${characters
      .slice(0, limit - 1)
      .join('')
      .replace(/[，、；：,;:\s]+$/u, '')}…`
  )
}

/** The first sentence of a text, at most `limit` characters. */
export function firstSentence(text: string, limit = 60): string {
  const flat = text.replace(/\s+/gu, ' ').trim()
  const sentence = flat.match(/^.*?[。！？](?:[」』”’）])?/su)?.[0] ?? flat
  return excerpt(sentence, limit)
}
