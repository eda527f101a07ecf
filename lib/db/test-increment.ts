import type { Db } from './client'
import { isBusy } from './errors'

/**
 * Raises the position of the section with the slug `counter` a number of times, each time by reading it first. SQLite lets a
 * process that waits for another be overtaken any number of times, so a busy database is asked again.
 */
export async function increment(db: Db, times: number): Promise<void> {
  for (let done = 0; done < times; ) {
    try {
      await db.$transaction(async (tx) => {
        const { position } = await tx.section.findUniqueOrThrow({ where: { slug: 'counter' } })
        await tx.section.update({ where: { slug: 'counter' }, data: { position: position + 1 } })
      })
      done++
    } catch (error) {
      if (!isBusy(error)) throw error
    }
  }
}
