import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate } from '../db/migrate'
import { Refusal } from './refusal'

const SOURCES = ['app', 'components', 'lib', 'public', 'prisma/schema.prisma', 'next.config.ts', 'package-lock.json', 'tsconfig.json']
const BUILD_ID = '.next/BUILD_ID'

function newest(path: string): number {
  if (!existsSync(path)) return 0
  const found = statSync(path)
  // The generated clients are made from the schema, which is looked at itself.
  if (!found.isDirectory() || path.endsWith('generated')) return found.isDirectory() ? 0 : found.mtimeMs
  return Math.max(found.mtimeMs, ...readdirSync(path).map((name) => (/\.test\.tsx?$/.test(name) ? 0 : newest(join(path, name)))))
}

/** True when there is no production build, or a source is younger than it. */
export function isBuildStale(): boolean {
  return !existsSync(BUILD_ID) || Math.max(...SOURCES.map(newest)) > statSync(BUILD_ID).mtimeMs
}

/**
 * Makes the production build. It sees an empty newsroom of its own, so that it needs no database and nothing of the real one
 * can get into it; pages are rendered at their first request.
 */
export async function build(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'readon-build-'))
  try {
    const url = `file:${join(folder, 'empty.db')}`
    await migrate(url)
    const next = createRequire(import.meta.url).resolve('next/dist/bin/next')
    const child = spawn(process.execPath, [next, 'build'], {
      env: { ...process.env, NODE_ENV: 'production', DATABASE_URL: url, DATA_DIR: folder, NEXT_TELEMETRY_DISABLED: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const output: Buffer[] = []
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => output.push(chunk))
    const stop = () => child.kill('SIGTERM')
    process.once('SIGINT', stop).once('SIGTERM', stop)
    const code = await new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve))
    process.off('SIGINT', stop).off('SIGTERM', stop)
    if (code !== 0) throw new Refusal(`The production build failed:\n${Buffer.concat(output).toString()}`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
