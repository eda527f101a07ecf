import { routes } from '../../lib/routes'

const BROKEN = '連線中斷，請檢查網絡後再試。'
const FAILED = '暫時未能完成，請稍後再試。'

/** What came of sending something: the answer, or a sentence that says what to do. `over` says that the session is. */
export type Sent<Answer> = { answer: Answer } | { error: string; over?: boolean }

async function read<Answer>(response: Response): Promise<Sent<Answer>> {
  const answer = await response.json().catch(() => null)
  if (response.ok && answer !== null) return { answer }
  return { error: typeof answer?.detail === 'string' ? answer.detail : FAILED, over: response.status === 401 }
}

/** Sends JSON to a route of ours. */
export async function send<Answer>(address: string, body: unknown, method: 'POST' | 'PUT' | 'DELETE' = 'POST'): Promise<Sent<Answer>> {
  try {
    return await read(await fetch(address, { method, body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }))
  } catch {
    return { error: BROKEN }
  }
}

/** Somebody is signed in, or has to give a second factor with this ticket, or hears what to do. */
export type Entered = { done: true } | { secondFactor: string } | { error: string }

/** Knocks at the door: with a password, with the second factor, or with a ticket that was given out for something else. */
export async function enter(way: 'credentials' | 'second-factor' | 'ticket', fields: Record<string, string>): Promise<Entered> {
  try {
    const { csrfToken = '' }: { csrfToken?: string } = await (await fetch('/api/auth/csrf')).json()
    const body = new URLSearchParams({ ...fields, csrfToken })
    const sent = await read<{ secondFactor?: string }>(await fetch(`/api/auth/callback/${way}`, { method: 'POST', body }))
    if ('error' in sent) return sent
    return sent.answer.secondFactor === undefined ? { done: true } : { secondFactor: sent.answer.secondFactor }
  } catch {
    return { error: BROKEN }
  }
}

/** The browser's own words for what went wrong help nobody: mostly the person has changed their mind. */
export const PASSKEY_CANCELLED = '沒有使用通行密鑰。請再試一次，或改用密碼。'

/** Signs in with a passkey of this site; with `email`, only with one of that account. */
export async function enterWithPasskey(email?: string): Promise<Entered> {
  type Options = Parameters<typeof import('@simplewebauthn/browser').startAuthentication>[0]['optionsJSON']
  const asked = await send<Options>(routes.door.passkeyChallenge(), {})
  if ('error' in asked) return asked
  const { startAuthentication } = await import('@simplewebauthn/browser')
  const response = await startAuthentication({ optionsJSON: asked.answer }).catch(() => null)
  if (!response) return { error: PASSKEY_CANCELLED }
  const proven = await send<{ ticket: string }>(routes.door.passkey(), { response, ...(email === undefined ? {} : { email }) })
  return 'error' in proven ? proven : enter('ticket', { ticket: proven.answer.ticket })
}
