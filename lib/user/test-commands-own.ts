import { Secret, TOTP } from 'otpauth'
import { type Desk, NOW } from '../article/test-desk'
import { env } from '../env'
import { changePassword, signOutOne, signOutOthers } from './commands'
import { addPasskey, beginPasskey, removePasskey, renamePasskey } from './passkeys'
import { hashPassword } from './password'
import { beginSecondFactor, renewRecoveryCodes, turnOffSecondFactor, turnOnSecondFactor } from './second-factor'
import { beginSession, type SignedIn } from './sessions'
import { ALL, type Attempt, attempt, nothing, type Signed, slug } from './test-attempt'
import { testAuthenticator } from './test-authenticator'
import { newSecret } from './totp'

const PASSWORD = '測試用的密碼，不算太短的'
const password = { password: PASSWORD }
const as = (actor: Signed): SignedIn => ({ sessionId: 0, name: actor.name, email: `${actor.userId}@example.com`, actor })

let hash: Promise<string> | undefined

/** Signs somebody in, who then acts for themselves. Hashing is slow by design, so once is enough, and cheaply. */
const signedIn = async ({ db }: Desk, actor: Signed, factor: { totpSecret: string; totpAt: Date } | null = null): Promise<SignedIn> => {
  hash ??= hashPassword(PASSWORD, 4)
  const data = { passwordHash: await hash, totpStep: null, ...(factor ?? { totpSecret: null, totpAt: null }) }
  await db.user.update({ where: { id: actor.userId }, data })
  await beginSession(db, actor.userId, { address: '', userAgent: '' })
  return as(actor)
}
const withFactor = (desk: Desk, actor: Signed) => signedIn(desk, actor, { totpSecret: newSecret(), totpAt: NOW })

const passkeyOf = async ({ db, author: { userId } }: Desk) => {
  const data = { userId, credentialId: slug(), publicKey: Buffer.from('key'), counter: 0, transports: [], name: '手機' }
  return (await db.passkey.create({ data })).id
}
const sessionOf = async ({ db, author: { userId } }: Desk) => {
  await beginSession(db, userId, { address: '', userAgent: '' })
  return (await db.session.findFirstOrThrow({ where: { userId }, orderBy: { id: 'desc' } })).id
}

/** One's own account. Most of these name nobody: whoever asks can only mean their own. */
export const own: readonly Attempt[] = [
  attempt({
    command: 'changePassword',
    prepare: nothing,
    run: async (desk, actor) => changePassword(desk.db, await signedIn(desk, actor), { current: PASSWORD, password: `${PASSWORD}二` }),
    allowed: ALL,
  }),
  attempt({
    command: 'signOutOthers',
    prepare: nothing,
    run: async (desk, actor) => signOutOthers(desk.db, await signedIn(desk, actor)),
    allowed: ALL,
  }),
  attempt({
    command: 'signOutOne',
    when: 'of the author’s',
    prepare: sessionOf,
    run: ({ db }, actor, sessionId) => signOutOne(db, as(actor), { sessionId }),
    allowed: ['author'],
  }),
  attempt({
    command: 'beginSecondFactor',
    prepare: nothing,
    run: async (desk, actor) => beginSecondFactor(desk.db, await signedIn(desk, actor), password),
    allowed: ALL,
  }),
  attempt({
    command: 'turnOnSecondFactor',
    prepare: nothing,
    run: async (desk, actor) => {
      const me = await signedIn(desk, actor)
      const { secret } = await beginSecondFactor(desk.db, me, password)
      const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: NOW.getTime() })
      return turnOnSecondFactor(desk.db, me, { code }, NOW)
    },
    allowed: ALL,
  }),
  attempt({
    command: 'renewRecoveryCodes',
    prepare: nothing,
    run: async (desk, actor) => renewRecoveryCodes(desk.db, await withFactor(desk, actor), password),
    allowed: ALL,
  }),
  attempt({
    command: 'turnOffSecondFactor',
    prepare: nothing,
    run: async (desk, actor) => turnOffSecondFactor(desk.db, await withFactor(desk, actor), password, NOW),
    allowed: ALL,
  }),
  attempt({
    command: 'beginPasskey',
    prepare: nothing,
    run: async (desk, actor) => beginPasskey(desk.db, await signedIn(desk, actor), password, NOW),
    allowed: ALL,
  }),
  attempt({
    command: 'addPasskey',
    prepare: nothing,
    run: async (desk, actor) => {
      const me = await signedIn(desk, actor)
      const { challenge } = await beginPasskey(desk.db, me, password, NOW)
      const response = testAuthenticator().make(challenge, { origin: env().SITE_URL })
      return addPasskey(desk.db, me, { name: '手機', response }, NOW)
    },
    allowed: ALL,
  }),
  attempt({
    command: 'renamePasskey',
    when: 'of the author’s',
    prepare: passkeyOf,
    run: ({ db }, actor, passkeyId) => renamePasskey(db, as(actor), { passkeyId, name: '電腦' }),
    allowed: ['author'],
  }),
  attempt({
    command: 'removePasskey',
    when: 'of the author’s',
    prepare: passkeyOf,
    run: ({ db }, actor, passkeyId) => removePasskey(db, as(actor), { passkeyId }),
    allowed: ['author'],
  }),
]
