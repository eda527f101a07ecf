import { expect, it } from 'vitest'
import { isPublicAddress } from './address'
import { problemWith } from './outside'

const OPEN = ['1.1.1.1', '8.8.8.8', '100.63.255.255', '100.128.0.1', '172.15.255.255', '172.32.0.1', '192.167.1.1', '223.255.255.255']
const OPEN_6 = ['2001:4860:4860::8888', '2606:4700:4700::1111', '2a00:1450:4001::1']
const CLOSED = [
  ...['0.0.0.0', '10.0.0.1', '10.255.255.255', '100.64.0.1', '127.0.0.1', '127.1.2.3', '169.254.169.254', '172.16.0.1', '172.31.255.255'],
  ...['192.0.0.1', '192.0.2.1', '192.88.99.1', '192.168.1.1', '198.18.0.1', '198.51.100.1', '203.0.113.1', '224.0.0.1', '255.255.255.255'],
]
const CLOSED_6 = [
  ...['::', '::1', 'fe80::1', 'fe80::1%lo', 'fc00::1', 'fd12:3456::1', 'ff02::1', '2001:db8::1', '2001::1', '64:ff9b::a00:1', 'fec0::1'],
  // IPv4 addresses in the clothes of IPv6: mapped, compatible, 6to4.
  ...['::ffff:10.0.0.1', '::ffff:127.0.0.1', '::ffff:a9fe:a9fe', '::127.0.0.1', '2002:7f00:1::', '2002:a00:1::1'],
]
const NO_ADDRESS = ['', 'localhost', 'example.com', '127.1', '0x7f.1', '2130706433', '[::1]', '10.0.0.1:80', '010.0.0.1']

it.each([...OPEN, ...OPEN_6])('%s is open to the whole Internet', (address) => expect(isPublicAddress(address)).toBe(true))
it.each([...CLOSED, ...CLOSED_6, ...NO_ADDRESS])('%j is not', (address) => expect(isPublicAddress(address)).toBe(false))

const SPELLINGS = [
  ...['127.0.0.1', '127.1', '0x7f.1', '0x7f000001', '2130706433', '0177.0.0.1', '017700000001', '127.0.0.1.', '１２７.0.0.1', '0'],
  ...['[::1]', '[::]', '[::ffff:127.0.0.1]', '[0:0:0:0:0:ffff:7f00:1]', '[fe80::1]', '169.254.169.254', '[::ffff:169.254.169.254]'],
  ...['localhost', 'LOCALHOST', 'user:word@127.0.0.1'],
]

// Every spelling is tried on a port where nobody listens: whoever asked would hear that nobody answers.
it.each(SPELLINGS)('no link to http://%s is ever knocked at', async (host) => {
  expect(await problemWith(`http://${host}/`)).toBe('這個連結指向內部網絡，讀者打不開。')
})
