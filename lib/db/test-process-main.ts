import { once } from 'node:events'
import Database from 'better-sqlite3'
import { openDb } from './client'
import { sqliteFile } from './engine'
import { migrate } from './migrate'
import { increment } from './test-increment'

// What another process does to a database while a test looks on. A task gets ready, says so, waits for its cue on the
// standard input, and prints its answer as JSON.
const tasks = {
  /** Holds a read lock until the cue. */
  'hold-read-lock': async (url: string) => {
    const db = new Database(sqliteFile(url))
    db.exec('BEGIN')
    db.prepare('SELECT * FROM Section').all()
    return async () => db.close()
  },
  /** Increments a number of times, which is its answer. */
  increment: async (url: string, times?: string) => {
    const db = openDb(url)
    await db.section.count()
    return async () => {
      await increment(db, Number(times))
      await db.$disconnect()
      return Number(times)
    }
  },
  /** Answers with the names of the migrations it applied. */
  migrate: async (url: string, folder?: string) => () => migrate(url, folder),
}

export type Task = keyof typeof tasks

const isTask = (name: string | undefined): name is Task => name !== undefined && name in tasks

const [, , task, url = '', ...more] = process.argv
if (!isTask(task)) throw new Error(`Unknown task ${task}`)
const run = await tasks[task](url, ...more)
process.stdout.write('ready\n')
await once(process.stdin, 'data')
process.stdout.write(JSON.stringify((await run()) ?? null))
process.exit()
