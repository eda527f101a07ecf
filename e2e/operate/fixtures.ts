import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { openDb } from '../../lib/db/client'
import { test as base, expect } from '../fixtures'
import { Newsroom } from '../newsroom'
import { type Readon, type ReadonOptions, startReadon } from '../readon'
import { type Running, runStartCommand } from './start-command'

interface Fixtures {
  /** Empty at first, gone afterwards. */
  folder: string
  /** A data folder with what the shared server's newsroom has now. Nobody else uses it. */
  copied: string
  /** Starts a Readon of the test's own. It ends with the test at the latest. */
  start: (options: ReadonOptions) => Promise<Readon>
  /** Runs the start command and does not wait for anything. It ends with the test at the latest. */
  run: (options: ReadonOptions & { port: number }) => Running
  /** The editors of a database, who work in the process of the test. */
  editorsOf: (databaseUrl: string) => Newsroom
}

export { expect }

export const sqliteIn = (dataDir: string) => `file:${join(dataDir, 'readon.db')}`

/** Copies the shared newsroom, which others may be writing to at this moment, as it stands at one instant. */
function copyNewsroom(from: string, to: string): void {
  const source = new Database(join(from, 'readon.db'), { readonly: true })
  const file = join(to, 'readon.db')
  source.prepare('VACUUM INTO ?').run(file)
  source.close()
  const copy = new Database(file)
  copy.pragma('journal_mode = WAL')
  copy.close()
  cpSync(join(from, 'media'), join(to, 'media'), { recursive: true })
}

export const test = base.extend<Fixtures>({
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'readon-operate-'))
    await use(folder)
    rmSync(folder, { recursive: true, force: true })
  },
  copied: async ({ folder }, use) => {
    copyNewsroom(process.env.READON_DATA ?? '', folder)
    await use(folder)
  },
  start: async ({ folder: _ }, use, info) => {
    const started: Readon[] = []
    await use(async (options) => {
      const readon = await startReadon(options)
      started.push(readon)
      return readon
    })
    const codes = await Promise.all(started.map((readon) => readon.stop()))
    if (info.status !== info.expectedStatus)
      for (const [index, { output }] of started.entries()) await info.attach(`Readon ended with ${codes[index]}`, { body: output() })
  },
  run: async ({ folder: _ }, use) => {
    const running: Running[] = []
    await use((options) => {
      const process = runStartCommand(options)
      running.push(process)
      return process
    })
    await Promise.all(running.map(({ kill }) => kill()))
  },
  editorsOf: async ({ folder: _ }, use) => {
    const opened: Newsroom[] = []
    await use((databaseUrl) => {
      const newsroom = new Newsroom(openDb(databaseUrl))
      opened.push(newsroom)
      return newsroom
    })
    await Promise.all(opened.map(({ db }) => db.$disconnect()))
  },
})
