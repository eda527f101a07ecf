import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto'

/** 2^17 rounds of 8 blocks: 128 MB and about 0.3 s, OWASP's first choice for scrypt (Password Storage Cheat Sheet). */
const COST = 17
const BLOCK = 8
const KEY_BYTES = 32
const SALT_BYTES = 16
/** Each takes 128 MB: more at once would be a way to exhaust the machine by signing in. */
const AT_ONCE = 2

let running = 0
const waiting: (() => void)[] = []

async function derive(password: string, salt: Buffer, cost: number): Promise<Buffer> {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve))
  running += 1
  try {
    const options: ScryptOptions = { N: 2 ** cost, r: BLOCK, p: 1, maxmem: 256 * BLOCK * 2 ** cost }
    return await new Promise((resolve, reject) =>
      // The same password may be typed in several ways that look alike.
      scrypt(password.normalize('NFKC'), salt, KEY_BYTES, options, (error, key) => (error ? reject(error) : resolve(key))),
    )
  } finally {
    running -= 1
    waiting.shift()?.()
  }
}

/** What is stored instead of a password: `scrypt$COST$SALT$KEY`, the last two in base64url. */
export async function hashPassword(password: string, cost = COST): Promise<string> {
  const salt = randomBytes(SALT_BYTES)
  const key = await derive(password, salt, cost)
  return ['scrypt', cost, salt.toString('base64url'), key.toString('base64url')].join('$')
}

const NOBODY = `scrypt$${COST}$${Buffer.alloc(SALT_BYTES).toString('base64url')}$`

/**
 * Whether a password is the one that was hashed. Without a hash (an unknown account, or one without a password) it is false, after
 * just as long, so that time tells nobody which accounts there are.
 */
export async function isPassword(password: string, stored: string | null): Promise<boolean> {
  const [kind, cost, salt = '', key = ''] = (stored ?? NOBODY).split('$')
  if (kind !== 'scrypt') return false
  const wanted = Buffer.from(key, 'base64url')
  const derived = await derive(password, Buffer.from(salt, 'base64url'), Number(cost))
  return wanted.length === derived.length && timingSafeEqual(wanted, derived)
}

/** A password that a person can copy: 98 bits. */
export const randomPassword = (): string => randomLetters(20)

/** Characters that are not mistaken for one another, each of them almost five bits. */
export function randomLetters(length: number): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789'
  let text = ''
  while (text.length < length) {
    const byte = randomBytes(1)[0] ?? 0
    // What is left over would make the first letters likelier.
    if (byte < 248) text += letters[byte % letters.length]
  }
  return text
}
