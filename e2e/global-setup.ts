import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startReadon } from './readon'

/** One product for all browser tests: the demo newsroom on SQLite, built and started as an operator would. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(join(tmpdir(), 'readon-e2e-'))
  const readon = await startReadon({ dataDir })
  process.env.READON_URL = readon.url
  process.env.READON_DATA = dataDir
  return async () => {
    await readon.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}
