import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

type Undo = () => void | Promise<void>

const undoings = new Set<Undo>()

/** Sees to it that something is undone at the end, also after Ctrl-C. The function returned does it now; it is done once. */
export function undoAtEnd(undo: Undo): () => Promise<void> {
  undoings.add(undo)
  return async () => {
    if (undoings.delete(undo)) await undo()
  }
}

/** Undoes what is left, the latest first: a server is stopped before its folder is removed. */
export async function undoAll(): Promise<void> {
  for (const undo of [...undoings].reverse()) {
    undoings.delete(undo)
    await undo()
  }
}

let interrupted = false

/** Whether the end has been asked for: what fails from then on fails because of that. */
export const isInterrupted = () => interrupted

/** On Ctrl-C and on a polite kill everything is undone and the process ends; a second one does not wait. */
export function undoOnSignals(): void {
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const) {
    process.once(signal, () => {
      interrupted = true
      process.once(signal, () => process.exit(code))
      void undoAll().finally(() => process.exit(code))
    })
  }
}

/** A new folder that is removed at the end. Anybody may read it: nginx's worker gives up being root. */
export function temporaryFolder(): { path: string; remove: () => Promise<void> } {
  const path = mkdtempSync(join(tmpdir(), 'readon-bench-'))
  chmodSync(path, 0o755)
  return { path, remove: undoAtEnd(() => rmSync(path, { recursive: true, force: true })) }
}
