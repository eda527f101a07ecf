import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import { z } from 'zod'
import { record } from '../audit/record'
import type { Db } from '../db/client'
import { isUniqueViolation } from '../db/errors'
import { env } from '../env'
import { ExpectedError, invalid, notFound } from '../errors'
import { parseInput } from '../input'
import { readSettings } from '../site/settings'
import { mustKnowPassword } from './prove'
import { nothingSchema, passkeySchema, passkeyToAddSchema, passkeyToEnterSchema, renamePasskeySchema } from './schema'
import type { SignedIn } from './sessions'
import { RULES } from './throttle'
import { makeTicket, takeTicket } from './tickets'
import { countTry } from './tries'

/** An account has a few devices, not dozens. */
const MOST = 20

const site = () => ({ expectedOrigin: env().SITE_URL, expectedRPID: new URL(env().SITE_URL).hostname, requireUserVerification: true })
/** A ticket's secret is the challenge itself: what the browser signs says which ticket it is, and using it up is what proves it fresh. */
const challenge = (ticket: string) => new Uint8Array(Buffer.from(ticket, 'base64url'))
const transportsOf = (stored: unknown) => (Array.isArray(stored) ? stored.filter((name) => typeof name === 'string') : [])

/** What the browser needs to make a passkey for the account that is signed in. */
export async function beginPasskey(
  db: Db,
  signedIn: SignedIn,
  input: unknown,
  now: Date = new Date(),
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  await mustKnowPassword(db, signedIn, input, now)
  const { userId } = signedIn.actor
  const passkeys = await db.passkey.findMany({ where: { userId } })
  if (passkeys.length >= MOST) throw invalid(`一個帳戶最多${MOST}條通行密鑰，請先移除不用的。`)
  const { name } = await readSettings(db)
  const ticket = await db.$transaction((tx) => makeTicket(tx, 'passkeyAdding', userId, now))
  return generateRegistrationOptions({
    rpName: name,
    rpID: site().expectedRPID,
    userName: signedIn.email,
    userDisplayName: signedIn.name,
    userID: new TextEncoder().encode(`readon:${userId}`),
    challenge: challenge(ticket),
    excludeCredentials: passkeys.map(({ credentialId, transports }) => ({ id: credentialId, transports: transportsOf(transports) })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
}

/** Keeps a passkey that the browser made. Returns its id. */
export async function addPasskey(db: Db, { actor, email }: SignedIn, input: unknown, now: Date = new Date()): Promise<number> {
  const { name, response } = parseInput(passkeyToAddSchema, input)
  const { userId } = actor
  const ticket = ticketOf(response.response.clientDataJSON)
  const used = await db.$transaction((tx) => takeTicket(tx, 'passkeyAdding', ticket, now))
  if (used?.userId !== userId) throw unusable()
  const { registrationInfo } = await verifyRegistrationResponse({
    ...site(),
    response: response as RegistrationResponseJSON,
    expectedChallenge: ticket,
  }).catch(refuse)
  if (!registrationInfo) throw unusable()
  const { id, publicKey, counter, transports = [] } = registrationInfo.credential
  return db
    .$transaction(async (tx) => {
      const data = { userId, credentialId: id, publicKey, counter, transports: [...transports], name, createdAt: now }
      const made = await tx.passkey.create({ data })
      await record(tx, actor, { action: 'addPasskey', subject: 'user', subjectId: userId, label: email, after: { passkey: name } })
      return made.id
    })
    .catch((error: unknown) => {
      if (isUniqueViolation(error)) throw invalid('這條通行密鑰已經加入。')
      throw error
    })
}

/** Gives one of one's own passkeys another name. */
export async function renamePasskey(db: Db, { actor, email }: SignedIn, input: z.input<typeof renamePasskeySchema>): Promise<void> {
  const { passkeyId, name } = parseInput(renamePasskeySchema, input)
  await db.$transaction(async (tx) => {
    const passkey = await tx.passkey.findFirst({ where: { id: passkeyId, userId: actor.userId } })
    if (!passkey) throw notFound('這條通行密鑰')
    await tx.passkey.update({ where: { id: passkey.id }, data: { name } })
    const [before, after] = [{ passkey: passkey.name }, { passkey: name }]
    await record(tx, actor, { action: 'renamePasskey', subject: 'user', subjectId: actor.userId, label: email, before, after })
  })
}

/** Removes one of one's own passkeys; nobody signs in with it any more. */
export async function removePasskey(db: Db, { actor, email }: SignedIn, input: z.input<typeof passkeySchema>): Promise<void> {
  const { passkeyId } = parseInput(passkeySchema, input)
  await db.$transaction(async (tx) => {
    const passkey = await tx.passkey.findFirst({ where: { id: passkeyId, userId: actor.userId } })
    if (!passkey) throw notFound('這條通行密鑰')
    await tx.passkey.deleteMany({ where: { id: passkey.id } })
    const before = { passkey: passkey.name }
    await record(tx, actor, { action: 'removePasskey', subject: 'user', subjectId: actor.userId, label: email, before })
  })
}

const triesAt = (address: string) => `passkey ${address}`

/** What the browser needs to ask for a passkey of this site, whosever it is. */
export async function askForPasskey(
  db: Db,
  input: unknown,
  address: string,
  now: Date = new Date(),
): Promise<PublicKeyCredentialRequestOptionsJSON> {
  parseInput(nothingSchema, input)
  await countTry(db, [{ key: triesAt(address), rule: RULES.address }], now)
  const ticket = await db.$transaction((tx) => makeTicket(tx, 'passkeySigningIn', null, now))
  return generateAuthenticationOptions({ rpID: site().expectedRPID, challenge: challenge(ticket), userVerification: 'required' })
}

/**
 * Proves a passkey, which is both factors at once: something that one has, opened by something that one is or knows. Returns a
 * ticket that begins the session. With `email` it has to be that account's.
 */
export async function enterPasskey(db: Db, input: unknown, address: string, now: Date = new Date()): Promise<string> {
  const { response, email } = parseInput(passkeyToEnterSchema, input)
  const passkey = await db.passkey.findUnique({ where: { credentialId: response.id }, include: { user: true } })
  if (!passkey || passkey.user.disabledAt) throw unusable()
  const ticket = ticketOf(response.response.clientDataJSON)
  if (!(await db.$transaction((tx) => takeTicket(tx, 'passkeySigningIn', ticket, now)))) throw unusable()
  const { user, credentialId: id, publicKey, counter, transports } = passkey
  const { verified, authenticationInfo } = await verifyAuthenticationResponse({
    ...site(),
    response: response as AuthenticationResponseJSON,
    expectedChallenge: ticket,
    credential: { id, publicKey: new Uint8Array(publicKey), counter, transports: transportsOf(transports) },
  }).catch(refuse)
  if (!verified) throw unusable()
  if (email !== undefined && email !== user.email)
    throw new ExpectedError(422, `這條通行密鑰屬於另一個帳戶。請用${email}的通行密鑰或密碼。`)
  return db.$transaction(async (tx) => {
    await tx.passkey.updateMany({ where: { id: passkey.id }, data: { counter: authenticationInfo.newCounter, lastUsedAt: now } })
    await tx.signInFailure.deleteMany({ where: { key: triesAt(address) } })
    return makeTicket(tx, 'signingIn', user.id, now)
  })
}

const unusable = () => new ExpectedError(401, '這條通行密鑰不能使用，請改用密碼，或再試一次。')

/** The library says in exceptions of many kinds what does not fit; to the person they are all the same. */
function refuse(): never {
  throw unusable()
}

function ticketOf(clientData: string): string {
  try {
    return z.object({ challenge: z.string() }).parse(JSON.parse(Buffer.from(clientData, 'base64url').toString())).challenge
  } catch {
    throw unusable()
  }
}
