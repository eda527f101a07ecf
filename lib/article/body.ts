import { z } from 'zod'
import { EMBED_PROVIDERS, isOnPlatform } from './embed-hosts'
import { isSafeHref } from './safe-href'

/**
 * The stored body of an article: a ProseMirror document as plain JSON. The schema is closed: what it does not name is refused.
 * Bump BODY_VERSION with every change that older documents do not satisfy, and convert them in a migration.
 */
export const BODY_VERSION = 1

export const BODY_LIMITS = { depth: 20, nodes: 5_000, bytes: 1_000_000 } as const

/** A save carries the body and a few short fields. */
export const MAX_SAVE_BYTES = 1.2 * BODY_LIMITS.bytes

const text = z.string().max(100_000)
const short = z.string().max(1_000)

const mark = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('bold') }),
  z.strictObject({ type: z.literal('italic') }),
  /** Stays as it is written where the page is in Simplified Chinese. */
  z.strictObject({ type: z.literal('verbatim') }),
  z.strictObject({
    type: z.literal('link'),
    attrs: z.strictObject({ href: z.string().max(2_048).refine(isSafeHref, '連結只可以是網址、電郵或本站地址。') }),
  }),
])

const inline = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text'), text: text.min(1), marks: z.array(mark).max(4).optional() }),
  z.strictObject({ type: z.literal('hardBreak') }),
])

const paragraph = z.strictObject({ type: z.literal('paragraph'), content: z.array(inline).optional() })
const heading = z.strictObject({
  type: z.literal('heading'),
  attrs: z.strictObject({ level: z.union([z.literal(2), z.literal(3)]) }),
  content: z.array(inline).min(1),
})
const figure = z.strictObject({
  type: z.literal('figure'),
  attrs: z.strictObject({
    /** Hash of the picture in the media library. */
    media: z.string().regex(/^[0-9a-f]{32}$/, '圖片不在媒體庫內。'),
    alt: short.default(''),
    caption: short.default(''),
    credit: short.default(''),
  }),
})
const horizontalRule = z.strictObject({ type: z.literal('horizontalRule') })

const embed = z.strictObject({
  type: z.literal('embed'),
  attrs: z
    .strictObject({
      provider: z.enum(EMBED_PROVIDERS),
      url: z.url({ protocol: /^https$/ }).max(2_048),
      title: short.default(''),
    })
    .refine(({ provider, url }) => isOnPlatform(provider, url), '嵌入內容的網址與平台不符。'),
})

// What is nested in itself is named, for whoever describes bodies to others.
const listItem = z
  .strictObject({
    type: z.literal('listItem'),
    get content() {
      return z.array(z.union([paragraph, bulletList, orderedList])).min(1)
    },
  })
  .meta({ id: 'ListItem' })
const bulletList = z
  .strictObject({
    type: z.literal('bulletList'),
    get content() {
      return z.array(listItem).min(1)
    },
  })
  .meta({ id: 'BulletList' })
const orderedList = z
  .strictObject({
    type: z.literal('orderedList'),
    attrs: z.strictObject({ start: z.int().min(0).max(9_999) }).optional(),
    get content() {
      return z.array(listItem).min(1)
    },
  })
  .meta({ id: 'OrderedList' })
const blockquote = z.strictObject({ type: z.literal('blockquote'), content: z.array(z.union([paragraph, bulletList, orderedList])).min(1) })

const block = z.union([paragraph, heading, bulletList, orderedList, blockquote, figure, horizontalRule, embed])
const document = z.strictObject({ type: z.literal('doc'), content: z.array(block).min(1, '內文不可以留空。') })

/** Measures nesting and size before zod walks the value, so that a hostile document cannot exhaust the stack. */
function withinLimits(value: unknown): string | null {
  let nodes = 0
  const queue: [unknown, number][] = [[value, 0]]
  for (let item = queue.pop(); item; item = queue.pop()) {
    const [node, depth] = item
    if (depth > BODY_LIMITS.depth) return '內文的層次太深，請簡化列表或引文。'
    if (++nodes > BODY_LIMITS.nodes) return '內文太長，請分成兩篇文章。'
    const content = typeof node === 'object' && node !== null && 'content' in node ? node.content : undefined
    if (Array.isArray(content)) for (const child of content) queue.push([child, depth + 1])
  }
  return null
}

/** Validates an article body. Expected failures carry a Chinese sentence. */
export const bodySchema = z
  .unknown()
  .superRefine((value, context) => {
    const problem =
      withinLimits(value) ?? (Buffer.byteLength(JSON.stringify(value) ?? '') > BODY_LIMITS.bytes ? '內文太大，請分成兩篇文章。' : null)
    if (problem) context.addIssue({ code: 'custom', message: problem, fatal: true })
  })
  .pipe(document)

export type Body = z.infer<typeof document>
export type Block = Body['content'][number]
export type Inline = z.infer<typeof inline>
export type ListItem = z.infer<typeof listItem>
