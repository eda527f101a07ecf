import { execFileSync } from 'node:child_process'

interface Process {
  pid: number
  parent: number
  /** Resident memory in bytes. */
  memory: number
}

function processes(): Process[] {
  const lines = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,rss='], { encoding: 'utf8' }).trim().split('\n')
  return lines.map((line) => {
    const [pid = 0, parent = 0, kilobytes = 0] = line.trim().split(/\s+/).map(Number)
    return { pid, parent, memory: kilobytes * 1024 }
  })
}

/** The server behind a start command. A loader may stand between them, so it is the largest of the family. */
export function serverOf(pid: number): Process {
  const all = processes()
  const family = all.filter((one) => one.pid === pid)
  for (const one of family) family.push(...all.filter(({ parent }) => parent === one.pid))
  const [largest] = family.sort((a, b) => b.memory - a.memory)
  if (!largest) throw new Error(`there is no process ${pid}`)
  return largest
}
