import { BroadcastChannel, isMainThread } from 'node:worker_threads'

// Loaded before the product by the benchmark of counting, in each of its threads: SIGUSR2 begins and ends the readers of
// many-readers.ts, who are in the thread that counts.
const channel = new BroadcastChannel('many-readers')
channel.unref()

if (isMainThread) process.on('SIGUSR2', () => channel.postMessage(''))
else {
  // A thread does not inherit the loader that its process was started with.
  const { register } = await import('tsx/esm/api')
  register()
  const { toggleReaders } = await import('./many-readers')
  channel.onmessage = () => void toggleReaders()
}
