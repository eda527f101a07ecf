import type { z } from 'zod'
import { record } from '../audit/record'
import { takeTurn } from '../cache/turns'
import type { Db, Tx } from '../db/client'
import { invalid, notFound, staleForm } from '../errors'
import { parseInput } from '../input'
import { type Actor, mustBeOwner } from './actor'
import { linkSchema } from './schema'

type Linked = readonly { id: number; name: string }[]

/** One of the two, in words. */
type Told = Partial<Record<'accounts' | 'authors', string[]>>

const select = { id: true, name: true } as const
const orderBy = { id: 'asc' } as const
const byId = { select, orderBy }
const names = (linked: Linked) => linked.map(({ name }) => name)
const idsOf = (linked: Linked) => linked.map(({ id }) => id).join()
const inOrder = (ids: readonly number[]) => [...new Set(ids)].sort((a, b) => a - b)
const setTo = (ids: readonly number[]) => ({ set: ids.map((id) => ({ id })) })

/** An account may write under several names, and several accounts under one: a link can be changed from both of its ends. */
const ENDS = {
  author: {
    action: 'linkAccounts',
    called: '這位作者',
    others: '帳戶',
    find: async (tx: Tx, id: number) => {
      const author = await tx.author.findUnique({ where: { id }, select: { name: true, users: byId } })
      return author && { label: author.name, linked: author.users }
    },
    findOthers: (tx: Tx, ids: number[]): Promise<Linked> => tx.user.findMany({ where: { id: { in: ids } }, ...byId }),
    set: (tx: Tx, id: number, ids: readonly number[]) => tx.author.update({ where: { id }, data: { users: setTo(ids) } }),
    told: (linked: Linked): Told => ({ accounts: names(linked) }),
  },
  user: {
    action: 'linkAuthors',
    called: '這個帳戶',
    others: '作者',
    find: async (tx: Tx, id: number) => {
      const user = await tx.user.findUnique({ where: { id }, select: { email: true, authors: byId } })
      return user && { label: user.email, linked: user.authors }
    },
    findOthers: (tx: Tx, ids: number[]): Promise<Linked> => tx.author.findMany({ where: { id: { in: ids } }, ...byId }),
    set: (tx: Tx, id: number, ids: readonly number[]) => tx.user.update({ where: { id }, data: { authors: setTo(ids) } }),
    told: (linked: Linked): Told => ({ authors: names(linked) }),
  },
} as const

/** Links one end to all of `to` and to nothing else, if it is still linked to what the form was made of. */
async function link(db: Db, actor: Actor, subject: keyof typeof ENDS, input: z.input<typeof linkSchema>): Promise<void> {
  const { action, called, others, find, findOthers, set, told } = ENDS[subject]
  mustBeOwner(actor, `更改${called}的${others}`)
  const { id, from, to } = parseInput(linkSchema, input)
  await db.$transaction(async (tx) => {
    await takeTurn(tx, 'links')
    const found = await find(tx, id)
    if (!found) throw notFound(called)
    if (idsOf(found.linked) !== inOrder(from).join()) throw staleForm(`${called}的${others}`)
    const ids = inOrder(to)
    const wanted = await findOthers(tx, ids)
    if (wanted.length !== ids.length) throw invalid(`已選的其中一個${others}已不存在，請重新載入後再選。`)
    if (idsOf(found.linked) === ids.join()) return
    await set(tx, id, ids)
    await record(tx, actor, { action, subject, subjectId: id, label: found.label, before: told(found.linked), after: told(wanted) })
  })
}

/** Says which accounts write under an author's name. It holds from the next request on. */
export async function linkAccounts(db: Db, actor: Actor, input: z.input<typeof linkSchema>): Promise<void> {
  await link(db, actor, 'author', input)
}

/** Says under which names an account writes. It holds from the next request on. */
export async function linkAuthors(db: Db, actor: Actor, input: z.input<typeof linkSchema>): Promise<void> {
  await link(db, actor, 'user', input)
}
