import { type Desk, NOW } from '../article/test-desk'
import { createAuthor } from '../author/commands'
import { SYSTEM } from './actor'
import { changeRole, createUser, disableUser, setPassword } from './commands'
import { inviteUser, resendInvitation } from './invitation'
import { linkAccounts, linkAuthors } from './linking'
import { removeFactors } from './removing-factors'
import { sendReset } from './reset'
import { type Attempt, attempt, nothing, OWNERS, shortName, slug } from './test-attempt'
import { newSecret } from './totp'

const email = () => `${slug()}@example.com`
/** An account that nobody has entered yet. */
const account = ({ db }: Desk) => createUser(db, SYSTEM, { email: email(), name: '某人', role: 'author' })
const entered = async (desk: Desk) => {
  const userId = await account(desk)
  // Whatever it is the hash of: nobody signs in with it.
  await desk.db.user.update({ where: { id: userId }, data: { passwordHash: 'scrypt$4$$' } })
  return userId
}

const secured = async (desk: Desk) => {
  const userId = await entered(desk)
  await desk.db.user.update({ where: { id: userId }, data: { totpSecret: newSecret(), totpAt: NOW } })
  return userId
}

/** Other people's accounts. */
export const accounts: readonly Attempt[] = [
  attempt({
    command: 'createUser',
    prepare: nothing,
    run: ({ db }, actor) => createUser(db, actor, { email: email(), name: '新人', role: 'owner' }),
    allowed: OWNERS,
  }),
  attempt({
    command: 'inviteUser',
    prepare: nothing,
    run: ({ db }, actor) => inviteUser(db, actor, { email: email(), name: '新人', role: 'contributor' }, NOW),
    allowed: OWNERS,
  }),
  attempt({
    command: 'resendInvitation',
    prepare: account,
    run: ({ db }, actor, userId) => resendInvitation(db, actor, { userId }, NOW),
    allowed: OWNERS,
  }),
  attempt({
    command: 'sendReset',
    prepare: entered,
    run: ({ db }, actor, userId) => sendReset(db, actor, { userId }, NOW),
    allowed: OWNERS,
  }),
  attempt({
    command: 'setPassword',
    prepare: account,
    run: ({ db }, actor, userId) => setPassword(db, actor, { userId, password: '別人替它選的一個密碼，夠長' }, NOW),
    allowed: OWNERS,
  }),
  attempt({
    command: 'removeFactors',
    prepare: secured,
    run: ({ db }, actor, userId) => removeFactors(db, actor, { userId }, NOW),
    allowed: OWNERS,
  }),
  attempt({
    command: 'changeRole',
    prepare: account,
    run: ({ db }, actor, userId) => changeRole(db, actor, { userId, role: 'owner' }, NOW),
    allowed: OWNERS,
  }),
  attempt({
    command: 'disableUser',
    prepare: account,
    run: ({ db }, actor, userId) => disableUser(db, actor, { userId, disabled: true }, NOW),
    allowed: OWNERS,
  }),
  attempt({
    command: 'linkAuthors',
    prepare: account,
    run: ({ db, authors }, actor, id) => linkAuthors(db, actor, { id, from: [], to: [authors.other] }),
    allowed: OWNERS,
  }),
  attempt({
    command: 'linkAccounts',
    prepare: async (desk) => ({
      id: await createAuthor(desk.db, SYSTEM, { slug: slug(), name: shortName() }),
      from: [],
      to: [await account(desk)],
    }),
    run: ({ db }, actor, made) => linkAccounts(db, actor, made),
    allowed: OWNERS,
  }),
]
