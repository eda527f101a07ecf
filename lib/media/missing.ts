import type { Db } from '../db/client'
import { findMedia } from './files'
import { variantsOf } from './row'

const AT_ONCE = 500

/** Pictures of the library of which a file is missing: how many, and the name of one. */
export async function findMissing(db: Db): Promise<{ count: number; example: string }> {
  const missing = { count: 0, example: '' }
  for (let after = 0; ; ) {
    const rows = await db.media.findMany({
      where: { id: { gt: after } },
      orderBy: { id: 'asc' },
      take: AT_ONCE,
      select: { id: true, hash: true, fileName: true, variants: true },
    })
    for (const row of rows) {
      const files = variantsOf(row).map(({ width, format }) => findMedia(`${row.hash}/${width}.${format}`))
      if ((await Promise.all(files)).every((file) => file !== null)) continue
      missing.count++
      missing.example ||= row.fileName
    }
    const last = rows.at(-1)
    if (!last || rows.length < AT_ONCE) return missing
    after = last.id
  }
}
