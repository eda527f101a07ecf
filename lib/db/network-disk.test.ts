import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { networkFileSystem, refuseNetworkDisk } from './network-disk'

test('network file systems are known by their statfs number', () => {
  expect(networkFileSystem(0x6969)).toBe('NFS')
  expect(networkFileSystem(0xff534d42)).toBe('CIFS')
  expect(networkFileSystem(0xef53), 'ext4').toBeUndefined()
  expect(networkFileSystem(0x01021994), 'tmpfs').toBeUndefined()
})

test('a local disk is accepted, also for a file that does not exist yet', () => {
  expect(() => refuseNetworkDisk(join(tmpdir(), 'new.db'))).not.toThrow()
})
