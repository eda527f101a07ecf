import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { postgresqlPrograms } from '../../lib/db/postgresql-programs.mjs'
import { startTemporaryPostgresql } from '../../lib/db/temporary-postgresql'
import { type Readon, startReadon } from '../readon'
import { test as base } from './fixtures'

/** The product on a PostgreSQL database that was empty when it was started. */
interface OnPostgresql {
  url: string
  databaseUrl: string
  output: string
  /** Starts another process on the same database and the same pictures. */
  startAnother: () => Promise<Readon>
}

/** Whether the tests on PostgreSQL can run here. In CI they must, and fail where they cannot. */
export const isPostgresqlMissing = !process.env.CI && !postgresqlPrograms()
export const HOW_TO_GET_IT = 'no PostgreSQL server programs on this machine (Debian: apt-get install postgresql)'

async function createDatabase(serverUrl: string, name: string): Promise<void> {
  const client = new Client({ connectionString: serverUrl })
  await client.connect()
  await client.query(`CREATE DATABASE ${name}`)
  await client.end()
}

export const test = base.extend<object, { onPostgresql: OnPostgresql }>({
  baseURL: async ({ onPostgresql }, use) => use(onPostgresql.url),
  onPostgresql: [
    async ({}, use) => {
      const programs = postgresqlPrograms()
      if (!programs) throw new Error(HOW_TO_GET_IT)
      const server = startTemporaryPostgresql(programs)
      const dataDir = mkdtempSync(join(tmpdir(), 'readon-operate-'))
      const databaseUrl = server.url('newsroom')
      await createDatabase(server.url('postgres'), 'newsroom')
      const started: Readon[] = []
      const startAnother = async () => {
        const readon = await startReadon({ dataDir, env: { DATABASE_URL: databaseUrl } })
        started.push(readon)
        return readon
      }
      const { url, output } = await startAnother()
      await use({ url, databaseUrl, output: output(), startAnother })
      await Promise.all(started.map((readon) => readon.stop()))
      await server.stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
    { scope: 'worker', timeout: 120_000 },
  ],
})
