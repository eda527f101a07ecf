import { join } from 'node:path'
import { Client } from 'pg'
import type { TestProject } from 'vitest/node'
import { migrate } from './migrate'
import { postgresqlPrograms } from './postgresql-programs.mjs'
import { temporaryFolder } from './temporary-folder'
import { startTemporaryPostgresql } from './temporary-postgresql'

/** What the tests of a project get their databases from; `template` is an empty migrated one, a file or the name of a database. */
export type TestServer = { engine: 'sqlite'; folder: string; template: string } | { engine: 'postgresql'; url: string; template: string }

declare module 'vitest' {
  export interface ProvidedContext {
    testServer: TestServer
  }
}

/** Runs once before the tests of the project `sqlite` or `postgresql`; what it returns runs after them. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  return project.name === 'postgresql' ? setupPostgresql(project) : setupSqlite(project)
}

async function setupSqlite(project: TestProject) {
  const folder = temporaryFolder()
  const template = join(folder.path, 'template.db')
  await migrate(`file:${template}`)
  project.provide('testServer', { engine: 'sqlite', folder: folder.path, template })
  return () => folder.remove()
}

async function setupPostgresql(project: TestProject) {
  const programs = postgresqlPrograms()
  if (!programs)
    throw new Error(
      'No PostgreSQL server on this machine: install one (Debian: apt-get install postgresql) to run the project "postgresql".',
    )
  const server = startTemporaryPostgresql(programs)
  const template = 'template_readon'
  const client = new Client({ connectionString: server.url('postgres') })
  await client.connect()
  await client.query(`CREATE DATABASE ${template}`)
  await client.end()
  await migrate(server.url(template))
  project.provide('testServer', { engine: 'postgresql', url: server.url('postgres'), template })
  return () => server.stop()
}
