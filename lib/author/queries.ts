import { publicAt } from '../article/public'
import { articlesTag } from '../article/tags'
import { cachedRead } from '../cache/read'
import { db } from '../db/client'
import { pictureOf, storedSelect } from '../media/row'
import { routes } from '../routes'
import type { AccountLine, AuthorForm, AuthorLine, AuthorListed, AuthorView } from './author'

const PAGE = 50

/** An author who has published something; null otherwise, so that names in preparation do not show. */
export function getAuthor(slug: string): Promise<AuthorView | null> {
  return cachedRead(['author', slug], [articlesTag], async () => {
    const author = await db().author.findFirst({
      where: { slug, articles: { some: publicAt(new Date()) } },
      include: { picture: { select: storedSelect } },
    })
    if (!author) return null
    const { id, name, line, biography, picture } = author
    return {
      id,
      name,
      slug,
      address: routes.author(slug),
      line,
      biography,
      picture: picture && pictureOf(picture),
    }
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

/** Authors in the order in which they were added, the youngest first. `before` is the id that the page before ended with. */
export async function listAuthors(words: string, before?: number): Promise<{ authors: AuthorListed[]; before: number | null }> {
  const rows = await db().author.findMany({
    where: {
      ...(before ? { id: { lt: before } } : {}),
      ...(words ? { OR: [{ name: { contains: words } }, { slug: { contains: words } }] } : {}),
    },
    orderBy: { id: 'desc' },
    take: PAGE + 1,
    select: { id: true, name: true, slug: true, line: true },
  })
  const page = rows.slice(0, PAGE)
  const counts = await db().article.groupBy({ by: ['authorId'], where: { authorId: { in: page.map(({ id }) => id) } }, _count: true })
  const countOf = new Map(counts.map(({ authorId, _count }) => [authorId, _count]))
  const authors = page.map((row) => ({ ...row, articles: countOf.get(row.id) ?? 0 }))
  return { authors, before: rows.length > PAGE ? (page.at(-1)?.id ?? null) : null }
}

/** What the form of an author shows; null when there is none of that id. */
export async function getAuthorForm(id: number): Promise<AuthorForm | null> {
  const author = await db().author.findUnique({ where: { id }, include: { users: { select: { id: true } } } })
  if (!author) return null
  const { version, name, slug, line, biography, pictureId, users } = author
  const articles = await db().article.count({ where: { authorId: id } })
  return { id, version, name, slug, line, biography, pictureId, articles, userIds: users.map((user) => user.id) }
}

/** The accounts that an owner may link to an author. */
export function listAccounts(): Promise<AccountLine[]> {
  return db().user.findMany({ orderBy: { id: 'asc' }, take: 500, select: { id: true, name: true, email: true } })
}
