import type { z } from 'zod'
import { record } from '../audit/record'
import type { Db } from '../db/client'
import { stale } from '../errors'
import { parseInput } from '../input'
import type { Actor } from '../user/actor'
import { acceptDisclaimer } from './accepting'
import { mustBeComplete } from './complete'
import { addRevision } from './revisions'
import { loadFor, writeVersion } from './saving'
import { returnSchema, submitSchema, versionSchema } from './schema'

/** 送審: hands a draft to the editors. The author may accept the section's disclaimer with it. */
export async function submitForReview(db: Db, actor: Actor, input: z.input<typeof submitSchema>, now: Date = new Date()): Promise<void> {
  const { id, version, ...accepts } = parseInput(submitSchema, input)
  await db.$transaction(async (tx) => {
    const article = await loadFor(tx, actor, 'submit', id, now)
    if (article.version !== version) throw stale()
    mustBeComplete(article.content)
    if (accepts.acceptsDisclaimer) await acceptDisclaimer(tx, actor, [article], article.section.disclaimer, accepts, now)
    await writeVersion(tx, id, version, { status: 'review', submittedAt: now, reviewNote: '' })
    await addRevision(tx, actor, id, 'submit', article.content, now)
    await record(tx, actor, { action: 'submitForReview', subject: 'article', subjectId: id, label: article.title })
  })
}

/** Takes a draft that was handed in back from the editors, to go on writing. */
export async function recallFromReview(db: Db, actor: Actor, input: z.input<typeof versionSchema>, now: Date = new Date()): Promise<void> {
  const { id, version } = parseInput(versionSchema, input)
  await db.$transaction(async (tx) => {
    const article = await loadFor(tx, actor, 'recall', id, now)
    await writeVersion(tx, id, version, { status: 'draft', submittedAt: null })
    await record(tx, actor, { action: 'recallFromReview', subject: 'article', subjectId: id, label: article.title })
  })
}

/** Sends a draft back to its author, with a note that says what to change. */
export async function returnToAuthor(db: Db, actor: Actor, input: z.input<typeof returnSchema>, now: Date = new Date()): Promise<void> {
  const { id, version, note } = parseInput(returnSchema, input)
  await db.$transaction(async (tx) => {
    const article = await loadFor(tx, actor, 'return', id, now)
    await writeVersion(tx, id, version, { status: 'draft', submittedAt: null, reviewNote: note })
    await record(tx, actor, { action: 'returnToAuthor', subject: 'article', subjectId: id, label: article.title, after: { note } })
  })
}
