import type { NextAuthOptions } from 'next-auth'
import Credentials from 'next-auth/providers/credentials'
import { db } from '../db/client'
import { env } from '../env'
import { log } from '../log'
import { routes } from '../routes'
import { authSecret } from './secret'
import { endSession, IDLE_MS } from './sessions'
import { enterSecondFactor, enterWithTicket, type From, signIn } from './sign-in'

/** The ways in, and what each is told. */
export const WAYS = { credentials: ['email', 'password'], 'second-factor': ['ticket', 'code'], ticket: ['ticket'] } as const

/**
 * next-auth with sessions that are rows: its token is our secret, looked up at every read, so that a session can be ended. One set
 * of options for each request; `refused` hears why somebody was not let in, be it their doing or ours: next-auth itself takes whatever
 * goes wrong for a wrong password.
 */
export function authOptions(refused: (error: unknown) => void): NextAuthOptions {
  const provider = (id: keyof typeof WAYS, enter: (given: Partial<Record<string, string>>, from: From) => Promise<string>) =>
    Credentials({
      id,
      credentials: Object.fromEntries(WAYS[id].map((field) => [field, {}])),
      async authorize(given, request) {
        const header = (name: string) => String(request.headers?.[name] ?? '')
        try {
          return { id: await enter(given ?? {}, { address: header('x-forwarded-for'), userAgent: header('user-agent') }) }
        } catch (error) {
          refused(error)
          return null
        }
      },
    })
  return {
    secret: authSecret(env()),
    session: { strategy: 'jwt', maxAge: IDLE_MS / 1000 },
    pages: { signIn: routes.signIn(), error: routes.signIn() },
    providers: [
      // The secret travels as the user's id to jwt.encode below.
      provider('credentials', ({ email = '', password = '' }, from) => signIn(db(), { email, password }, from)),
      provider('second-factor', ({ ticket = '', code = '' }, from) => enterSecondFactor(db(), { ticket, code }, from)),
      provider('ticket', ({ ticket = '' }, from) => enterWithTicket(db(), ticket, from)),
    ],
    jwt: {
      encode: async ({ token }) => String(token?.sub ?? ''),
      // Asked for only on signing out, where the secret itself says what is to end.
      decode: async ({ token }) => (token ? { sub: token } : null),
    },
    events: {
      async signOut({ token }) {
        try {
          if (token?.sub) await endSession(db(), token.sub)
        } catch (error) {
          refused(error)
        }
      },
    },
    callbacks: {
      redirect: ({ url, baseUrl }) => (url.startsWith('/') && !url.startsWith('//') ? baseUrl + url : baseUrl),
    },
    logger: {
      error: (code, detail) => log.error({ error: detail instanceof Error ? detail : detail.error, code }, 'signing in failed'),
      warn: () => undefined,
      debug: () => undefined,
    },
  }
}
