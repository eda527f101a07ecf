import type { Tx } from '../db/client'
import type { Actor } from '../user/actor'

export interface Change {
  /** The command, e.g. `publishArticle`. */
  action: string
  /** The noun and its id, and what it is called. */
  subject: string
  subjectId?: number
  label?: string
  /** What was there, and what is there now; only what changed. Plain JSON, without secrets. */
  before?: Record<string, unknown> | null
  after?: Record<string, unknown> | null
}

/** As JSON keeps it: dates become text, what is undefined goes. */
const plain = (value: Record<string, unknown> | null | undefined) => (value ? JSON.parse(JSON.stringify(value)) : undefined)

/** Writes a line of the audit log, in the transaction of the change itself, so that neither is there without the other. */
export async function record(tx: Tx, actor: Actor, { action, subject, subjectId, label = '', before, after }: Change): Promise<void> {
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
