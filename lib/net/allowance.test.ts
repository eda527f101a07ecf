import { expect, it } from 'vitest'
import { Allowance } from './allowance'

const NOON = 1_800_000_000_000
const MOST = 120

function spend(allowance: Allowance, address: string, now = NOON) {
  for (let n = 0; n < MOST; n++) expect(allowance.take(address, now)).toBe(0)
}

it('lets an address ask so often in a minute, says when again, and counts anew then', () => {
  const allowance = new Allowance(MOST)
  spend(allowance, '192.0.2.1')
  expect(allowance.take('192.0.2.1', NOON + 14_500)).toBe(46)
  expect(allowance.take('192.0.2.2', NOON + 14_500)).toBe(0)
  expect(allowance.take('192.0.2.1', NOON + 59_999)).toBe(1)
  expect(allowance.take('192.0.2.1', NOON + 60_000)).toBe(0)
})

it('takes a network of IPv6 for one visitor, however its addresses are written', () => {
  const allowance = new Allowance(MOST)
  spend(allowance, '2001:db8::1')
  expect(allowance.take('2001:db8:0:0:ffff:1:2:3', NOON)).toBe(60)
  expect(allowance.take('2001:db8:0:1::1', NOON)).toBe(0)
  expect(allowance.take('::1', NOON)).toBe(0)
})

it('knows so many addresses and no more', () => {
  const allowance = new Allowance(MOST)
  spend(allowance, 'first')
  for (let n = 0; n < 100_005; n++) allowance.take(`address-${n}`, NOON)
  expect(allowance.size).toBe(100_000)
  expect(allowance.take('first', NOON)).toBe(0)
})
