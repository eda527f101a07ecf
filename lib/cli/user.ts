import { text } from 'node:stream/consumers'
import type { ParseArgsConfig } from 'node:util'
import { db } from '../db/client'
import { env } from '../env'
import { SYSTEM } from '../user/actor'
import { createUser, disableUser, setPassword } from '../user/commands'
import { inviteUser } from '../user/invitation'
import { randomPassword } from '../user/password'
import { removeFactors } from '../user/removing-factors'
import { isRole, ROLES } from '../user/schema'
import { CommandError, parseOptions, type Run, UsageError } from './command'
import { bringUpToDate } from './database'

/** The password from standard input without the line's end, or one made up, which has to be told. */
async function passwordFrom(stdin: boolean | undefined): Promise<{ password: string; told: string }> {
  if (stdin) return { password: (await text(process.stdin)).replace(/\r?\n$/, ''), told: '' }
  const password = randomPassword()
  return { password, told: ` Password, shown only now: ${password}` }
}

const PERSON = {
  email: { type: 'string' },
  role: { type: 'string' },
  name: { type: 'string' },
} as const satisfies ParseArgsConfig['options']

/** Whom a new account is for. */
function personOf({ email, role, name }: { email?: string; role?: string; name?: string }, command: string) {
  if (!email) throw new UsageError(`Say whose: user ${command} --email ADDRESS --role ROLE.`)
  if (!isRole(role)) throw new UsageError(`--role must be ${ROLES.join(', ')}.`)
  return { email, role, name: name ?? email.split('@')[0] ?? email }
}

const create: Run = async (args, say) => {
  const given = parseOptions(args, { ...PERSON, 'password-stdin': { type: 'boolean' } })
  const person = personOf(given, 'create')
  const { password, told } = await passwordFrom(given['password-stdin'])
  await bringUpToDate(env().DATABASE_URL)
  await createUser(db(), SYSTEM, { ...person, password })
  say(`The account ${person.email} (${person.role}) is open.${told}`)
  return 0
}

const invite: Run = async (args, say) => {
  const person = personOf(parseOptions(args, PERSON), 'invite')
  await bringUpToDate(env().DATABASE_URL)
  await inviteUser(db(), SYSTEM, person)
  say(`${person.email} (${person.role}) is invited. The letter is sent by the running server, or at its next start.`)
  return 0
}

const list: Run = async (args, say) => {
  parseOptions(args, {})
  await bringUpToDate(env().DATABASE_URL)
  const users = await db().user.findMany({ orderBy: { id: 'asc' } })
  for (const { email, role, name, disabledAt, passwordHash } of users)
    say([email, role, disabledAt ? 'disabled' : passwordHash === null ? 'invited' : 'open', name].join('\t'))
  return 0
}

async function accountOf(email: string): Promise<{ id: number; email: string }> {
  await bringUpToDate(env().DATABASE_URL)
  const user = await db().user.findUnique({ where: { email: email.trim().toLowerCase() } })
  if (!user) throw new CommandError(`There is no account ${email}.`)
  return user
}

const resetPassword: Run = async (args, say) => {
  const { email, 'password-stdin': stdin } = parseOptions(args, { email: { type: 'string' }, 'password-stdin': { type: 'boolean' } })
  if (!email) throw new UsageError('Say whose: user reset-password --email ADDRESS.')
  const { password, told } = await passwordFrom(stdin)
  const user = await accountOf(email)
  await setPassword(db(), SYSTEM, { userId: user.id, password })
  say(`${user.email} has a new password and is signed out everywhere.${told}`)
  return 0
}

const disable: Run = async (args, say) => {
  const { email } = parseOptions(args, { email: { type: 'string' } })
  if (!email) throw new UsageError('Say whose: user disable --email ADDRESS.')
  const user = await accountOf(email)
  await disableUser(db(), SYSTEM, { userId: user.id, disabled: true })
  say(`${user.email} is disabled and signed out everywhere. An owner can enable it again in the studio.`)
  return 0
}

const removeLostFactors: Run = async (args, say) => {
  const { email } = parseOptions(args, { email: { type: 'string' } })
  if (!email) throw new UsageError('Say whose: user remove-factors --email ADDRESS.')
  const user = await accountOf(email)
  await removeFactors(db(), SYSTEM, { userId: user.id })
  say(`${user.email} has no second factor and no passkeys any more, and is signed out everywhere. The password is enough to sign in.`)
  return 0
}

const ACTS: Record<string, Run> = {
  create,
  invite,
  list,
  'reset-password': resetPassword,
  'remove-factors': removeLostFactors,
  disable,
}

export const runUser: Run = async ([what = '', ...args], say) => {
  const act = Object.hasOwn(ACTS, what) ? ACTS[what] : undefined
  if (!act) throw new UsageError('Say what to do: user create, invite, list, reset-password, remove-factors or disable.')
  return act(args, say)
}
