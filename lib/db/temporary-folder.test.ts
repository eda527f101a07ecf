import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { temporaryFolder } from './temporary-folder'

test('a temporary folder is there, and gone after it was removed', async () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder.path, 'file'), '')
  await folder.remove()
  expect(existsSync(folder.path)).toBe(false)
})

test.each(['SIGKILL', 'SIGINT'] as const)(
  'a temporary folder is cleared away, and what runs in it stopped, when the process dies of %s',
  async (signal) => {
    const stopped = join(tmpdir(), `readon-stopped-${process.pid}-${signal}`)
    onTestFinished(() => rmSync(stopped, { force: true, recursive: true }))
    const script = `
    import { temporaryFolder } from ${JSON.stringify(join(import.meta.dirname, 'temporary-folder.ts'))}
    console.log(temporaryFolder((path) => ['cp', '-r', path, ${JSON.stringify(stopped)}]).path)
    setInterval(() => {}, 1000)`
    const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const [output] = await once(child.stdout, 'data')
    const path = String(output).trim()
    expect(existsSync(path)).toBe(true)
    child.kill(signal)
    await expect.poll(() => existsSync(path), { timeout: 10_000 }).toBe(false)
    expect(existsSync(stopped)).toBe(true)
  },
)
