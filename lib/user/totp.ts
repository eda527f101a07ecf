import { Secret, TOTP } from 'otpauth'

const PERIOD_MS = 30_000
/** Clocks differ, and people type slowly: the code before and the one after are taken too. */
const WINDOW = 1

/** What authenticator apps take for granted: SHA-1, six digits, half a minute. */
const totp = (secret: string, issuer = '', label = '') =>
  new TOTP({ secret: Secret.fromBase32(secret), issuer, label, algorithm: 'SHA1', digits: 6, period: PERIOD_MS / 1000 })

/** A new shared secret of 160 bits, in base32. */
export const newSecret = (): string => new Secret({ size: 20 }).base32

/** The address that an authenticator app reads from the QR code. */
export const keyAddress = (secret: string, site: string, email: string): string => totp(secret, site, email).toString()

/** The number of the half minute that a code is of; null when it is of none that is taken now. */
export function stepOf(secret: string, code: string, now: Date): number | null {
  const delta = totp(secret).validate({ token: code, window: WINDOW, timestamp: now.getTime() })
  return delta === null ? null : Math.floor(now.getTime() / PERIOD_MS) + delta
}

/** A code, or a recovery code, as it was meant: digits of any width, with or without spaces and hyphens. */
export const tidyCode = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s\p{Pd}]/gu, '')

export const isTotpCode = (tidied: string): boolean => /^\d{6}$/.test(tidied)
