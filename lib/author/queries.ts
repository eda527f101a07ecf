import { publicAt } from '../article/public'
import { articlesTag } from '../article/tags'
import { cachedRead } from '../cache/read'
import { db } from '../db/client'
import { routes } from '../routes'
import type { AuthorLine, AuthorView } from './author'

/** An author who has published something; null otherwise, so that names in preparation do not show. */
export function getAuthor(slug: string): Promise<AuthorView | null> {
  return cachedRead(['author', slug], [articlesTag], async () => {
    const author = await db().author.findFirst({ where: { slug, articles: { some: publicAt(new Date()) } } })
    return (
      author && { id: author.id, name: author.name, slug, address: routes.author(slug), line: author.line, biography: author.biography }
    )
  })
}

/** Authors with public articles in a section, by name of the address. */
export function listAuthorsOf(sectionId: number): Promise<AuthorLine[]> {
  return cachedRead(['authors-of', String(sectionId)], [articlesTag], async () => {
    const authors = await db().author.findMany({
      where: { articles: { some: { sectionId, ...publicAt(new Date()) } } },
      orderBy: { slug: 'asc' },
      take: 24,
    })
    return authors.map(({ name, slug, line }) => ({ name, slug, line, address: routes.author(slug) }))
  })
}
