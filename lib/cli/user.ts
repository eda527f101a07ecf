import { text } from 'node:stream/consumers'
import { db } from '../db/client'
import { env } from '../env'
import { SYSTEM } from '../user/actor'
import { createUser, setPassword } from '../user/commands'
import { randomPassword } from '../user/password'
import { isRole, ROLES } from '../user/schema'
import { CommandError, parseOptions, type Run, UsageError } from './command'
import { bringUpToDate } from './database'

/** The password from standard input without the line's end, or one made up, which has to be told. */
async function passwordFrom(stdin: boolean | undefined): Promise<{ password: string; told: string }> {
  if (stdin) return { password: (await text(process.stdin)).replace(/\r?\n$/, ''), told: '' }
  const password = randomPassword()
  return { password, told: ` Password, shown only now: ${password}` }
}

async function create(args: string[], say: (sentence: string) => void): Promise<number> {
  const {
    email,
    role,
    name,
    'password-stdin': stdin,
  } = parseOptions(args, {
    email: { type: 'string' },
    role: { type: 'string' },
    name: { type: 'string' },
    'password-stdin': { type: 'boolean' },
  })
  if (!email) throw new UsageError('Say whose: user create --email ADDRESS --role ROLE.')
  if (!isRole(role)) throw new UsageError(`--role must be ${ROLES.join(', ')}.`)
  const { password, told } = await passwordFrom(stdin)
  await bringUpToDate(env().DATABASE_URL)
  await createUser(db(), SYSTEM, { email, role, name: name ?? email.split('@')[0] ?? email, password })
  say(`The account ${email} (${role}) is open.${told}`)
  return 0
}

async function resetPassword(args: string[], say: (sentence: string) => void): Promise<number> {
  const { email, 'password-stdin': stdin } = parseOptions(args, { email: { type: 'string' }, 'password-stdin': { type: 'boolean' } })
  if (!email) throw new UsageError('Say whose: user reset-password --email ADDRESS.')
  const { password, told } = await passwordFrom(stdin)
  await bringUpToDate(env().DATABASE_URL)
  const user = await db().user.findUnique({ where: { email: email.trim().toLowerCase() } })
  if (!user) throw new CommandError(`There is no account ${email}.`)
  await setPassword(db(), SYSTEM, { userId: user.id, password })
  say(`${user.email} has a new password and is signed out everywhere.${told}`)
  return 0
}

export const runUser: Run = async ([what, ...args], say) => {
  if (what === 'create') return create(args, say)
  if (what === 'reset-password') return resetPassword(args, say)
  throw new UsageError('Say what to do: user create or user reset-password.')
}
