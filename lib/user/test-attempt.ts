import type { Desk } from '../article/test-desk'

/** Everybody there is: `author` and `contributor` write under the name that the articles of the table stand under, the others do not. */
const PEOPLE = ['owner', 'editor', 'author', 'contributor', 'otherAuthor', 'otherContributor'] as const
type Person = (typeof PEOPLE)[number]

export const ALL: readonly Person[] = PEOPLE
export const OWNERS: readonly Person[] = ['owner']
export const EDITORS: readonly Person[] = ['owner', 'editor']
export const PUBLISHERS: readonly Person[] = [...EDITORS, 'author']
export const WRITERS: readonly Person[] = [...PUBLISHERS, 'contributor']

export type Signed = Desk[Person]

/** One thing that somebody asks for. `prepare` makes what it is done to, as the program itself; what it returns is what `run` gets. */
export interface Attempt<Made = unknown> {
  /** The exported command, and what distinguishes this attempt from another at the same. */
  command: string
  when?: string
  prepare: (desk: Desk) => Promise<Made>
  run: (desk: Desk, actor: Signed, made: Made) => Promise<unknown>
  allowed: readonly Person[]
}

/** Lets every attempt have its own kind of preparation, and the table hold them all. */
export const attempt = <Made>({ run, ...rest }: Attempt<Made>): Attempt => ({
  ...rest,
  run: (desk, actor, made) => run(desk, actor, made as Made),
})

export const nothing = async () => undefined
/** An address, or a name, that nothing has yet. */
export const slug = () => crypto.randomUUID()
export const shortName = () => slug().slice(0, 13)
