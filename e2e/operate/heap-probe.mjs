import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { BroadcastChannel, isMainThread, threadId } from 'node:worker_threads'

// Loaded by tests before the server, in each of its threads: on SIGUSR2 every thread throws its rubbish away and writes down how
// many bytes are left. What the operating system counts has 40 MB of rubbish in it, which hides much.
setFlagsFromString('--expose_gc')
const collect = runInNewContext('gc')
const channel = new BroadcastChannel('heap-probe')
channel.unref()

const write = () => {
  collect()
  const { heapUsed, external } = process.memoryUsage()
  writeFileSync(join(process.env.HEAP_PROBE ?? '.', String(threadId)), String(heapUsed + external))
}
channel.onmessage = write
if (isMainThread)
  process.on('SIGUSR2', () => {
    channel.postMessage('')
    write()
  })
