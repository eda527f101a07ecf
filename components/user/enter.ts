import { routes } from '../../lib/routes'
import { askStudio, Refused } from '../ui/ask-studio'

/** Answers null when somebody is signed in, or the ticket with which a second factor has to be given. */
export type SecondFactorTicket = string | null

/**
 * Knocks at the door: with a password, with the second factor, or with a ticket that was given out for something else. Throws
 * {@link Refused}.
 */
export async function enter(way: 'credentials' | 'second-factor' | 'ticket', fields: Record<string, string>): Promise<SecondFactorTicket> {
  const { csrfToken = '' } = await askStudio<{ csrfToken?: string }>('GET', '/api/auth/csrf')
  const given = new URLSearchParams({ ...fields, csrfToken })
  const { secondFactor } = await askStudio<{ secondFactor?: string }>('POST', `/api/auth/callback/${way}`, given)
  return secondFactor ?? null
}

/** The browser's own words for what went wrong help nobody: mostly the person has changed their mind. */
export const PASSKEY_CANCELLED = '沒有使用通行密鑰。請再試一次，或改用密碼。'

/** Signs in with a passkey of this site; with `email`, only with one of that account. */
export async function enterWithPasskey(email?: string): Promise<SecondFactorTicket> {
  type Options = Parameters<typeof import('@simplewebauthn/browser').startAuthentication>[0]['optionsJSON']
  const optionsJSON = await askStudio<Options>('POST', routes.door.passkeyChallenge(), {})
  const { startAuthentication } = await import('@simplewebauthn/browser')
  const response = await startAuthentication({ optionsJSON }).catch(() => {
    throw new Refused(0, PASSKEY_CANCELLED)
  })
  const given = { response, ...(email === undefined ? {} : { email }) }
  const { ticket } = await askStudio<{ ticket: string }>('POST', routes.door.passkey(), given)
  return enter('ticket', { ticket })
}
