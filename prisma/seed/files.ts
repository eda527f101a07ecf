import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'

const text = z.string().min(1)
const clock = z.string().regex(/^\d{2}:\d{2}$/)

/** A demo article says either how many days before the paper was loaded it appeared, or exactly when. */
const frontMatter = z.strictObject({
  title: text,
  section: text,
  author: text,
  tags: z.array(z.coerce.string()),
  summary: text,
  picture: text,
  caption: text,
  credit: text,
  day: z.int().min(0).optional(),
  time: clock.optional(),
  updated: clock.optional(),
  at: z.string().optional(),
  updatedAt: z.string().optional(),
})
export type DemoArticle = z.infer<typeof frontMatter> & { markdown: string; publishedAt: Date; readerUpdatedAt: Date | null }

const newsroom = z.strictObject({
  sections: z.array(
    z.strictObject({
      slug: text,
      name: text,
      description: text,
      accent: z.enum(['ink', 'red', 'amber', 'blue', 'green', 'violet']),
      disclaimer: text.optional(),
    }),
  ),
  authors: z.array(z.strictObject({ slug: text, name: text, line: text, biography: text })),
  terms: z.array(z.strictObject({ traditional: text, simplified: text })),
})

const here = (path: string) => new URL(path, import.meta.url)
const DAY_MS = 86_400_000

/** The moment `days` before the Hong Kong day of `now` at a wall clock; a day earlier when that has not come yet. */
function moment(now: Date, days: number, wallClock: string): Date {
  const today = new Date(now.getTime() + 8 * 3_600_000).toISOString().slice(0, 10)
  const at = new Date(new Date(`${today}T${wallClock}:00+08:00`).getTime() - days * DAY_MS)
  return at > now ? new Date(at.getTime() - DAY_MS) : at
}

function parseArticle(source: string, now: Date): DemoArticle {
  const [, head = '', markdown = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(source) ?? []
  const article = frontMatter.parse(parse(head))
  const { day = 0, time = '12:00', updated } = article
  const publishedAt = article.at ? new Date(article.at) : moment(now, day, time)
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  const [laterHour = 0, laterMinute = 0] = (updated ?? time).split(':').map(Number)
  const later = new Date(publishedAt.getTime() + (laterHour * 60 + laterMinute - hour * 60 - minute) * 60_000)
  const readerUpdatedAt = article.updatedAt ? new Date(article.updatedAt) : updated && later <= now ? later : null
  return { ...article, markdown, publishedAt, readerUpdatedAt }
}

/** The demo newsroom as it stands in its files, the oldest article first. */
export function readNewsroom(now: Date) {
  const { sections, authors, terms } = newsroom.parse(parse(readFileSync(here('newsroom.yaml'), 'utf8')))
  const articles = readdirSync(here('articles/'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => parseArticle(readFileSync(here(`articles/${name}`), 'utf8'), now))
    .sort((a, b) => a.publishedAt.getTime() - b.publishedAt.getTime())
  return { sections, authors, terms, articles }
}
