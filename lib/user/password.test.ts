import { expect, it } from 'vitest'
import { hashPassword, isPassword, randomPassword } from './password'

it('knows a password again, and no other', async () => {
  const stored = await hashPassword('一句很長的話，不容易猜', 4)
  expect(stored).toMatch(/^scrypt\$4\$[\w-]{22}\$[\w-]{43}$/)
  expect(await isPassword('一句很長的話，不容易猜', stored)).toBe(true)
  expect(await isPassword('一句很長的話,不容易猜嗎', stored)).toBe(false)
  expect(await hashPassword('一句很長的話，不容易猜', 4)).not.toBe(stored)
})

it('takes the same password however its characters are composed', async () => {
  expect(await isPassword('cafe\u0301 ＡＢＣ', await hashPassword('caf\u00e9 ABC', 4))).toBe(true)
})

it('takes just as long for an account that does not exist', async () => {
  const timed = async (stored: string | null) => {
    const began = performance.now()
    expect(await isPassword('wrong', stored)).toBe(false)
    return performance.now() - began
  }
  const stored = await hashPassword('right')
  const [known, unknown] = [await timed(stored), await timed(null)]
  expect(unknown / known).toBeGreaterThan(0.3)
  expect(unknown / known).toBeLessThan(3)
})

it('never runs more than two at once', async () => {
  const began = performance.now()
  await isPassword('x', null)
  const one = performance.now() - began
  const all = performance.now()
  await Promise.all(Array.from({ length: 6 }, () => isPassword('x', null)))
  // Six in three turns of two; all at once on two cores would take as long but six times the memory, so only the order can be seen.
  expect(performance.now() - all).toBeGreaterThan(one * 1.5)
})

it('makes passwords that are long, easy to copy and all different', () => {
  const made = Array.from({ length: 200 }, () => randomPassword())
  expect(new Set(made).size).toBe(200)
  for (const password of made) expect(password).toMatch(/^[a-hj-kmnp-z2-9]{20}$/)
})
