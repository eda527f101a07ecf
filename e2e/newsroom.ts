import { createDraft, saveDraft } from '../lib/article/commands'
import { correctArticle, publishArticle, withdrawArticle } from '../lib/article/publishing'
import type { Db } from '../lib/db/client'
import { encoded, routes } from '../lib/routes'
import { slugOf } from '../lib/text/slug'
import { SYSTEM } from '../lib/user/actor'
import { countReadings } from '../lib/view/counting'
import { halfHourOf, hourOf, viewKey } from '../lib/view/view'

interface Wanted {
  title: string
  section?: string
  author?: string
  text?: string
  publishedAt?: Date
}

/** What editors do while readers read, done by another process through the same commands. */
export class Newsroom {
  constructor(readonly db: Db) {}

  async content({ title, section = 'now', author = 'newsroom', text = `${title}的內文。` }: Wanted) {
    const [{ id: sectionId }, { id: authorId }] = await Promise.all([
      this.db.section.findUniqueOrThrow({ where: { slug: section } }),
      this.db.author.findUniqueOrThrow({ where: { slug: author } }),
    ])
    const body = { type: 'doc' as const, content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text }] }] }
    return { title, body, sectionId, authorId }
  }

  async draft(wanted: Wanted): Promise<number> {
    return createDraft(this.db, SYSTEM, await this.content(wanted))
  }

  /** Publishes a new article and returns its id and address. */
  async publish(wanted: Wanted): Promise<{ id: number; address: string }> {
    const id = await this.draft(wanted)
    await publishArticle(this.db, SYSTEM, { id, version: 1, publishedAt: wanted.publishedAt })
    return { id, address: encoded(routes.article(id, slugOf(wanted.title))) }
  }

  async retitle(id: number, version: number, title: string): Promise<void> {
    await correctArticle(this.db, SYSTEM, { id, version, content: await this.content({ title }), readersShouldSee: false })
  }

  /** Somebody else's save of a draft. */
  async save(id: number, version: number, wanted: Wanted): Promise<void> {
    await saveDraft(this.db, SYSTEM, { id, version, content: await this.content(wanted), explicit: true })
  }

  async withdraw(id: number, version: number, notice: string): Promise<void> {
    await withdrawArticle(this.db, SYSTEM, { id, version, notice })
  }

  /** So many readers read an article, some hours ago. */
  async beRead(id: number, readers: number, hoursAgo = 0): Promise<void> {
    const [now, at] = [new Date(), new Date(Date.now() - hoursAgo * 3_600_000)]
    const readings = Array.from({ length: readers }, (_, number) => ({
      what: 'count' as const,
      key: viewKey('test', { address: `192.0.2.${number}`, agent: 'Mozilla/5.0' }, id, at),
      articleId: id,
      hour: hourOf(at),
      halfHour: halfHourOf(now),
    }))
    await countReadings(this.db, readings, now)
  }

  /** Address of a demo article. */
  async addressOf(title: RegExp): Promise<string> {
    const articles = await this.db.article.findMany({ select: { id: true, slug: true, title: true } })
    const found = articles.find((article) => title.test(article.title))
    if (!found) throw new Error(`no article is called ${title}`)
    return encoded(routes.article(found.id, found.slug))
  }
}
