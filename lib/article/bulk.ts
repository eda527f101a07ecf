import type { z } from 'zod'
import { announce } from '../announcing/announcing'
import { record } from '../audit/record'
import { invalidate } from '../cache/invalidate'
import type { Db, Tx } from '../db/client'
import type { Prisma } from '../db/generated/sqlite/client'
import { invalid, notFound, stale } from '../errors'
import { parseInput } from '../input'
import { relateFrom } from '../related/asking'
import { indexArticles } from '../search/indexing'
import { addTags } from '../tag/connecting'
import { MOST_TAGS } from '../tag/limits'
import { type Actor, canWriteAs } from '../user/actor'
import { acceptDisclaimer } from './accepting'
import { mustBeAllowed } from './allowing'
import { type chosenSchema, moveChosenSchema, chosenSchema as schema, tagChosenSchema } from './bulk-schema'
import type { Act } from './policy'
import { writeVersion } from './saving'
import { UNTITLED } from './state'
import { articlesTag, articleTag } from './tags'

const select = {
  id: true,
  title: true,
  status: true,
  publishedAt: true,
  version: true,
  authorId: true,
  sectionId: true,
  section: { select: { authorsPublish: true } },
  tags: { select: { tag: { select: { id: true, name: true } } }, orderBy: { tagId: 'asc' } },
  workingCopy: { select: { content: true } },
} as const

const nameOf = ({ title }: { title: string }) => `「${title || UNTITLED}」`

/** Loads what was chosen for one thing to be done to all of it: one that is gone, or somebody else's, is found by nobody. */
async function load(tx: Tx, actor: Actor, act: Act, ids: readonly number[], now: Date, version?: number) {
  const articles = await tx.article.findMany({ where: { id: { in: [...ids] } }, orderBy: { id: 'asc' }, select })
  if (articles.length < ids.length || articles.some(({ authorId }) => !canWriteAs(actor, authorId))) throw notFound('已選的其中一篇文章')
  for (const article of articles) mustBeAllowed(actor, act, article, now, nameOf(article))
  if (version !== undefined && articles.some((article) => article.version !== version)) throw stale()
  return articles
}

type Chosen = Awaited<ReturnType<typeof load>>[number]

/** Changes what is being written over an article as well, or publishing it would undo the change. */
async function alsoInWorkingCopy(
  tx: Tx,
  { id, workingCopy }: Chosen,
  change: (content: Prisma.JsonObject) => Prisma.JsonObject,
): Promise<void> {
  if (!workingCopy) return
  // An object, validated by draftSchema when it was saved.
  const content = workingCopy.content as Prisma.JsonObject
  await tx.workingCopy.update({ where: { articleId: id }, data: { content: { ...content, ...change(content) } } })
}

async function tellReaders(tx: Tx, articles: readonly Chosen[], now: Date): Promise<void> {
  const out = articles.filter(({ status }) => status === 'published')
  if (out.length === 0) return
  const ids = out.map(({ id }) => id)
  await indexArticles(tx, ids)
  for (const { id, publishedAt } of out) {
    const from = publishedAt && publishedAt > now ? publishedAt : now
    await announce(tx, id, from)
    // Those near to a scheduled one have not heard of it yet: they do when its time comes.
    await relateFrom(tx, id, from, from > now)
  }
  await invalidate(tx, [...ids.map(articleTag), articlesTag])
}

/** Adds tags to the chosen articles, all or none; readers see those of published ones at once. Returns how many got a new one. */
export async function tagArticles(db: Db, actor: Actor, input: z.input<typeof tagChosenSchema>, now: Date = new Date()): Promise<number> {
  const { ids, tags } = parseInput(tagChosenSchema, input)
  return db.$transaction(async (tx) => {
    const articles = await load(tx, actor, 'file', ids, now)
    const added = await addTags(
      tx,
      articles.map(({ id, status, publishedAt }) => ({ id, publishedAt: status === 'published' ? publishedAt : null })),
      tags,
    )
    const changed = articles.filter(({ id }) => added.has(id))
    for (const article of changed) {
      const before = article.tags.map(({ tag }) => tag.name)
      const after = [...before, ...(added.get(article.id) ?? [])]
      if (after.length > MOST_TAGS)
        throw invalid(`${nameOf(article)}會有${after.length}個標籤，最多${MOST_TAGS}個。請減少標籤，或不要選這一篇。`)
      await writeVersion(tx, article.id, article.version, {})
      await alsoInWorkingCopy(tx, article, ({ tags: written }) => {
        const names = [...new Set([...(Array.isArray(written) ? written.map(String) : []), ...(added.get(article.id) ?? [])])]
        if (names.length > MOST_TAGS)
          throw invalid(`${nameOf(article)}正在修改的版本會有${names.length}個標籤，最多${MOST_TAGS}個。請先減少標籤。`)
        return { tags: names }
      })
      const { id, title } = article
      await record(tx, actor, {
        action: 'tagArticles',
        subject: 'article',
        subjectId: id,
        label: title,
        before: { tags: before },
        after: { tags: after },
      })
    }
    await tellReaders(tx, changed, now)
    return changed.length
  })
}

/**
 * Moves the chosen articles to a section, all or none. What readers already have moves at once, and from then on carries the
 * disclaimer of its new section, which has to be accepted for it. Returns how many moved.
 */
export async function moveArticles(db: Db, actor: Actor, input: z.input<typeof moveChosenSchema>, now: Date = new Date()): Promise<number> {
  const { ids, sectionId, ...accepts } = parseInput(moveChosenSchema, input)
  return db.$transaction(async (tx) => {
    const section = await tx.section.findUnique({ where: { id: sectionId } })
    if (!section) throw invalid('請選擇欄目。')
    const articles = await load(tx, actor, 'file', ids, now)
    const moving = articles.filter((article) => article.sectionId !== sectionId)
    const out = moving.filter(({ status }) => status === 'published')
    await acceptDisclaimer(tx, actor, out, section.disclaimer, accepts, now)
    for (const article of moving) {
      const { id, title, version, status } = article
      await writeVersion(tx, id, version, { sectionId, ...(status === 'published' ? { disclaimer: section.disclaimer } : {}) })
      await alsoInWorkingCopy(tx, article, () => ({ sectionId }))
      await record(tx, actor, {
        action: 'moveArticles',
        subject: 'article',
        subjectId: id,
        label: title,
        before: { sectionId: article.sectionId },
        after: { sectionId },
      })
    }
    await tellReaders(tx, moving, now)
    return moving.length
  })
}

/** Moves the chosen drafts to the trash, all or none. Of what was handed in only editors may. */
export async function trashArticles(db: Db, actor: Actor, input: z.input<typeof chosenSchema>, now: Date = new Date()): Promise<number> {
  const { ids, version: known } = parseInput(schema, input)
  return db.$transaction(async (tx) => {
    const articles = await load(tx, actor, 'trash', ids, now, known)
    for (const article of articles) {
      const { id, title, version, status } = article
      await writeVersion(tx, id, version, { status: 'trashed', trashedAt: now, submittedAt: null })
      await tx.previewLink.deleteMany({ where: { articleId: id } })
      const changes = { before: { status }, after: { status: 'trashed' } }
      await record(tx, actor, { action: 'trashArticles', subject: 'article', subjectId: id, label: title, ...changes })
    }
    return articles.length
  })
}

/** Takes the chosen articles out of the trash, all or none; they are drafts again. */
export async function restoreArticles(db: Db, actor: Actor, input: z.input<typeof chosenSchema>, now: Date = new Date()): Promise<number> {
  const { ids, version: known } = parseInput(schema, input)
  return db.$transaction(async (tx) => {
    const articles = await load(tx, actor, 'untrash', ids, now, known)
    for (const article of articles) {
      const { id, title, version, status } = article
      await writeVersion(tx, id, version, { status: 'draft', trashedAt: null })
      const changes = { before: { status }, after: { status: 'draft' } }
      await record(tx, actor, { action: 'restoreArticles', subject: 'article', subjectId: id, label: title, ...changes })
    }
    return articles.length
  })
}
