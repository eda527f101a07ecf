import type { Tx } from '../db/client'
import type { Actor } from '../user/actor'
import type { Action, Field, Subject } from './words'

/** Values of which every one has a name in the log; with another among them the call does not compile. */
type Told<Values> = { readonly [Name in keyof Values]: Name extends Field ? unknown : never }

interface Change<Before, After> {
  /** The command, e.g. `publishArticle`. */
  action: Action
  /** The noun and its id, and what it is called. */
  subject: Subject
  subjectId?: number
  label?: string
  /** What was there, and what is there now; only what changed. Plain JSON, without secrets. */
  before?: (Before & Told<Before>) | null
  after?: (After & Told<After>) | null
}

/** As JSON keeps it: dates become text, what is undefined goes. */
const plain = (value: object | null | undefined) => (value ? JSON.parse(JSON.stringify(value)) : undefined)

/** Writes a line of the audit log, in the transaction of the change itself, so that neither is there without the other. */
export async function record<Before extends object, After extends object>(
  tx: Tx,
  actor: Actor,
  { action, subject, subjectId, label = '', before, after }: Change<Before, After>,
): Promise<void> {
  await tx.auditEntry.create({
    data: {
      userId: actor.userId ?? null,
      name: actor.name,
      action,
      subject,
      subjectId: subjectId ?? null,
      label,
      before: plain(before),
      after: plain(after),
    },
  })
}
