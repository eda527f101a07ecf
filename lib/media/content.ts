/** How content names a picture: figures by the hash, fields by the id. */
export interface Naming {
  id: number
  hash: string
}

/** Fields of an article's content that hold the id of a picture. */
const ID_FIELDS = new Set(['mediaId', 'pictureId', 'sharePictureId'])

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * An article's content, or its body alone, with one picture in the place of another. Plain JSON in, plain JSON out; what is
 * not about the picture comes back as it was. The depth of what is stored was limited when it was written.
 */
export function withOtherPicture(content: unknown, old: Naming, next: Naming): unknown {
  if (Array.isArray(content)) return content.map((item) => withOtherPicture(item, old, next))
  if (!isRecord(content)) return content
  if (content.type === 'figure' && isRecord(content.attrs) && content.attrs.media === old.hash)
    return { ...content, attrs: { ...content.attrs, media: next.hash } }
  return Object.fromEntries(
    Object.entries(content).map(([name, value]) => [
      name,
      ID_FIELDS.has(name) && value === old.id ? next.id : withOtherPicture(value, old, next),
    ]),
  )
}
