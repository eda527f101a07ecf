import { statfsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'

/** Numbers of statfs(2) on Linux, from <linux/magic.h>. */
const networkFileSystems = new Map([
  [0x6969, 'NFS'],
  [0x517b, 'SMB'],
  [0xfe534d42, 'SMB'],
  [0xff534d42, 'CIFS'],
  [0x5346414f, 'AFS'],
])

/** The name of the network file system with this statfs number, or undefined for any other. */
export const networkFileSystem = (type: number): string | undefined => networkFileSystems.get(type)

/**
 * SQLite's write-ahead log needs memory and locks that all processes share; over a network both fail silently and the
 * file is damaged (https://www.sqlite.org/wal.html, "Overview", disadvantage 2). Better not to start at all.
 */
export function refuseNetworkDisk(file: string): void {
  if (process.platform !== 'linux') return
  const name = networkFileSystem(statfsSync(dirname(resolve(file))).type)
  if (name) {
    throw new Error(
      `${file} lies on a network file system (${name}), where SQLite loses data. Use a local disk or PostgreSQL. ` +
        `${file} 位於網絡檔案系統（${name}），SQLite 會損壞資料。請改用本機磁碟或 PostgreSQL。`,
    )
  }
}
