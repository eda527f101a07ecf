import { db } from '../db/client'
import { env } from '../env'
import { parseId } from '../row-id'
import { fullMoment } from '../text/moment'
import type { Actor } from '../user/actor'
import { latestOf } from './commands'
import { openedFor } from './opening'
import { isPossible, mayDo } from './policy'
import type { RevisionLine, RevisionList, RevisionSide } from './revision'
import { revisionText } from './revision-text'
import type { Content } from './schema'

/** Nobody looks through more; those of the last thirty days of a busy desk may be more. */
const LISTED = 300

const select = { id: true, reason: true, name: true, title: true, createdAt: true } as const

function lineOf(row: Omit<RevisionLine, 'at'> & { createdAt: Date }): RevisionLine {
  const { createdAt, ...line } = row
  return { ...line, at: fullMoment(createdAt, env().SITE_TIMEZONE) }
}

/** The revisions of an article, the newest first; null for whoever may not open it. */
export async function listRevisions(actor: Actor, key: string | number, now: Date = new Date()): Promise<RevisionList | null> {
  const article = await openedFor(actor, key, now)
  if (!article) return null
  const articleId = article.id
  const rows = await db().revision.findMany({ where: { articleId }, orderBy: { id: 'desc' }, take: LISTED, select })
  return {
    articleId,
    title: latestOf(article).title,
    version: article.version,
    state: article.state,
    writable: isPossible(article.state, 'write') && mayDo(actor, 'write', article, now),
    lines: rows.map(lineOf),
  }
}

/** One revision of an article as paragraphs; null for whoever may not open the article, and for a revision of another one. */
export async function getRevision(actor: Actor, articleId: number, id: number, now: Date = new Date()): Promise<RevisionSide | null> {
  if (!(await openedFor(actor, articleId, now))) return null
  const row = await db().revision.findFirst({ where: { id, articleId }, select: { ...select, content: true } })
  if (!row) return null
  const { content, ...line } = row
  // Validated by draftSchema when it was saved.
  return { line: lineOf(line), paragraphs: await textOf(content as unknown as Content) }
}

/** What stands now, written last whether readers have it or not; null for whoever may not open the article. */
export async function getCurrentText(actor: Actor, articleId: number, now: Date = new Date()): Promise<RevisionSide | null> {
  const article = await openedFor(actor, articleId, now)
  return article && { line: null, paragraphs: await textOf(latestOf(article)) }
}

type Asked = string | string[] | undefined

/** Two revisions that an address names, or one and what stands now. Null when there is no such thing for this actor. */
export async function getComparison(
  actor: Actor,
  articleId: number,
  older: Asked,
  newer: Asked,
  now: Date = new Date(),
): Promise<{ before: RevisionSide; after: RevisionSide } | null> {
  const side = (asked: Asked) => getRevision(actor, articleId, typeof asked === 'string' ? parseId(asked) : 0, now)
  const [before, after] = [await side(older), newer === undefined ? await getCurrentText(actor, articleId, now) : await side(newer)]
  return before && after && { before, after }
}

async function textOf(content: Content): Promise<string[]> {
  const [section, author] = await Promise.all([
    db().section.findUnique({ where: { id: content.sectionId }, select: { name: true } }),
    db().author.findUnique({ where: { id: content.authorId }, select: { name: true } }),
  ])
  return revisionText(content, { section: section?.name ?? '已刪除', author: author?.name ?? '已刪除' })
}
