import { join } from 'node:path'
import { type Db, openDb } from '../lib/db/client'
import { encoded, routes } from '../lib/routes'
import { BenchError } from './child'

/** Opens the SQLite database of a data folder for the time of `look`. */
export async function look<T>(dataDir: string, work: (db: Db) => Promise<T>): Promise<T> {
  const db = openDb(`file:${join(dataDir, 'readon.db')}`)
  try {
    return await work(db)
  } finally {
    await db.$disconnect()
  }
}

/** Id and address of the demo newsroom's measure of all articles: the oldest one of its columnist 深喉. */
export async function seedArticle(dataDir: string): Promise<{ id: number; address: string }> {
  const found = await look(dataDir, (db) =>
    db.article.findFirst({ where: { author: { slug: 'sam-hau' } }, orderBy: { publishedAt: 'asc' } }),
  )
  if (!found) throw new BenchError('The demo newsroom has no article of the author sam-hau.')
  return { id: found.id, address: encoded(routes.article(found.id, found.slug)) }
}
