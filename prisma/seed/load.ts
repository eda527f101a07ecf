import { Resvg } from '@resvg/resvg-js'
import { createDraft } from '../../lib/article/commands'
import { correctArticle, publishArticle } from '../../lib/article/publishing'
import { createAuthor } from '../../lib/author/commands'
import type { Db } from '../../lib/db/client'
import { storePicture } from '../../lib/media/commands'
import { createSection } from '../../lib/section/commands'
import { addTerm } from '../../lib/term/commands'
import { SYSTEM } from '../../lib/user/actor'
import { readNewsroom } from './files'
import { bodyFromMarkdown, type LoadedPicture } from './markdown'
import { pictures } from './pictures/all'
import { sheet } from './pictures/press'

/** Prints a drawn picture and puts it into the media library, as an upload would. */
async function storeDrawing(db: Db, name: string): Promise<LoadedPicture> {
  const drawing = pictures[name]
  if (!drawing) throw new Error(`no picture is drawn under the name ${name}`)
  const bytes = new Resvg(sheet(drawing.draw()), { font: { loadSystemFonts: false } }).render().asPng()
  const stored = await storePicture(db, SYSTEM, { bytes, fileName: `${name}.png`, alt: drawing.alt, credit: '插圖：往下看' })
  return { ...stored, alt: drawing.alt }
}

const PROGRESS = 'demo'

/** True for a database in which nobody has written anything yet, and for one whose loading was interrupted. */
export async function isDemoWanted(db: Db): Promise<boolean> {
  const progress = await db.setting.findUnique({ where: { key: PROGRESS } })
  if (progress) return progress.value === 'loading'
  return (await db.section.count()) === 0 && (await db.article.count()) === 0
}

/**
 * Loads the demo newsroom through the same commands that editors use; what an interrupted loading left is kept and completed.
 * `report` hears of the progress, 0 to 1.
 */
export async function loadDemo(db: Db, now: Date, report: (share: number) => void = () => undefined): Promise<void> {
  const { sections, authors, terms, articles } = readNewsroom(now)
  await db.setting.upsert({ where: { key: PROGRESS }, create: { key: PROGRESS, value: 'loading' }, update: { value: 'loading' } })
  const bySlug = (rows: { slug: string; id: number }[]) => new Map(rows.map(({ slug, id }) => [slug, id]))
  const sectionIds = bySlug(await db.section.findMany())
  for (const section of sections) if (!sectionIds.has(section.slug)) sectionIds.set(section.slug, await createSection(db, SYSTEM, section))
  const authorIds = bySlug(await db.author.findMany())
  for (const author of authors) if (!authorIds.has(author.slug)) authorIds.set(author.slug, await createAuthor(db, SYSTEM, author))
  const known = new Set((await db.term.findMany()).map(({ traditional }) => traditional))
  for (const term of terms) if (!known.has(term.traditional)) await addTerm(db, SYSTEM, term)

  const idOf = (ids: Map<string, number>, slug: string) => {
    const id = ids.get(slug)
    if (id === undefined) throw new Error(`the demo newsroom has no ${slug}`)
    return id
  }
  const loaded = new Map<string, LoadedPicture>()
  for (const [index, article] of articles.entries()) {
    const half = await db.article.findFirst({ where: { title: article.title }, select: { id: true, status: true } })
    if (half?.status === 'published') continue
    if (half) await db.article.delete({ where: { id: half.id } })
    const names = [article.picture, ...[...article.markdown.matchAll(/^!\[[^\]]*\]\(([\w-]+)/gm)].map((match) => match[1] ?? '')]
    for (const name of names) if (!loaded.has(name)) loaded.set(name, await storeDrawing(db, name))
    const picture = (name: string) => {
      const found = loaded.get(name)
      if (!found) throw new Error(`the picture ${name} was not loaded`)
      return found
    }
    const feature = picture(article.picture)
    const content = {
      title: article.title,
      summary: article.summary,
      body: bodyFromMarkdown(article.markdown, picture, article.credit),
      sectionId: idOf(sectionIds, article.section),
      authorId: idOf(authorIds, article.author),
      picture: { mediaId: feature.id, alt: feature.alt, caption: article.caption, credit: article.credit },
      tags: article.tags,
    }
    const id = await createDraft(db, SYSTEM, content)
    await publishArticle(db, SYSTEM, { id, version: 1, publishedAt: article.publishedAt }, now)
    if (article.readerUpdatedAt)
      await correctArticle(db, SYSTEM, { id, version: 2, content, readersShouldSee: true, updatedAt: article.readerUpdatedAt }, now)
    report((index + 1) / articles.length)
  }
  await db.setting.update({ where: { key: PROGRESS }, data: { value: 'loaded' } })
}
