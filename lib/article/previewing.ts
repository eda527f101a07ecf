import { db } from '../db/client'
import { ExpectedError } from '../errors'
import { slugOf } from '../text/slug'
import type { Actor } from '../user/actor'
import type { ArticleView, Reach } from './article'
import type { Body } from './body'
import { previewedArticle } from './previews'
import { columnsOf, loadFor } from './saving'
import type { Content } from './schema'
import { UNTITLED } from './state'
import { pictureHashes } from './text'
import { toView, type ViewRow, viewSelect } from './view'

/** What a preview link shows: the article as readers will see it, with what is being written. Null when the link is good for nothing. */
export async function readPreview(token: string, now: Date): Promise<(ArticleView & { reach: Reach }) | null> {
  const id = await previewedArticle(db(), token, now)
  if (id === null) return null
  const row = await db().article.findUnique({
    where: { id },
    select: { ...viewSelect, status: true, sectionId: true, authorId: true, workingCopy: true },
  })
  if (!row) return null
  // Validated by draftSchema when it was saved.
  const content = row.workingCopy ? (row.workingCopy.content as unknown as Content) : null
  const written = content && columnsOf(content)
  const [section, author, picture, media] = await Promise.all([
    db().section.findUniqueOrThrow({ where: { id: written?.sectionId ?? row.sectionId } }),
    db().author.findUniqueOrThrow({ where: { id: written?.authorId ?? row.authorId }, select: viewSelect.author.select }),
    written?.pictureId ? db().media.findUnique({ where: { id: written.pictureId }, select: viewSelect.picture.select }) : null,
    db().media.findMany({ where: { hash: { in: pictureHashes((written ?? row).body as Body) } }, select: viewSelect.picture.select }),
  ])
  const shown: ViewRow = {
    ...row,
    ...written,
    title: (written ?? row).title || UNTITLED,
    publishedAt: row.publishedAt ?? now,
    // As publishing would: what is out keeps its wording unless it moves to another section.
    disclaimer: row.publishedAt && section.id === row.sectionId ? row.disclaimer : section.disclaimer,
    section,
    author,
    picture: written ? picture : row.picture,
    tags: content ? content.tags.map((name) => ({ tag: { name, slug: slugOf(name) } })) : row.tags,
  }
  const isOut = row.status === 'published' && row.publishedAt !== null && row.publishedAt <= now
  return { ...toView(shown, media, now), reach: !isOut ? 'unpublished' : row.workingCopy ? 'changed' : 'public' }
}

/** The title of an article that somebody may see a preview of; null when they may not. */
export async function previewedTitle(actor: Actor, id: number, now: Date): Promise<string | null> {
  try {
    const { title, workingCopy } = await loadFor(db(), actor, 'preview', id, now)
    const written = workingCopy ? (workingCopy.content as unknown as Content).title : title
    return written || UNTITLED
  } catch (error) {
    if (error instanceof ExpectedError) return null
    throw error
  }
}
