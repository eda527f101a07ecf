import { describe, expect, it } from 'vitest'
import { clientAddress, createProxyList } from './trusted-proxies'

const isProxy = createProxyList(['10.0.0.1', '192.168.0.0/16', 'fd00::/8'])

describe('clientAddress', () => {
  it.each([
    ['203.0.113.5', undefined, '203.0.113.5'],
    ['203.0.113.5', '1.2.3.4', '203.0.113.5'],
    ['::ffff:203.0.113.5', '1.2.3.4', '203.0.113.5'],
    ['10.0.0.1', '1.2.3.4', '1.2.3.4'],
    ['::ffff:10.0.0.1', '9.9.9.9, 1.2.3.4, 192.168.7.7', '1.2.3.4'],
    ['fd12::1', '2001:db8::7', '2001:db8::7'],
    ['10.0.0.1', undefined, '10.0.0.1'],
    ['10.0.0.1', 'unknown', '10.0.0.1'],
    ['10.0.0.1', '1.2.3.4, unknown, 192.168.0.2', '192.168.0.2'],
    ['10.0.0.1', '192.168.0.3', '192.168.0.3'],
    [undefined, '1.2.3.4', ''],
  ])('of %s with X-Forwarded-For %s is %s', (peer, forwarded, client) => {
    expect(clientAddress(peer, forwarded, isProxy)).toBe(client)
  })
})

describe('createProxyList', () => {
  it.each(['proxy.example', '10.0.0.0/33', '10.0.0.0/x', '', 'fd00::/129', '10.0.0'])('says that %o is no address', (entry) => {
    expect(() => createProxyList([entry])).toThrow('is neither an address nor a network')
  })

  it('trusts nobody when it is empty', () => {
    expect(createProxyList([])('127.0.0.1')).toBe(false)
  })
})
