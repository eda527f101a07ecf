import type { z } from 'zod'
import { record } from '../audit/record'
import type { Db } from '../db/client'
import { notFound, stale } from '../errors'
import { parseInput } from '../input'
import { setMediaUses } from '../media/uses'
import type { Actor } from '../user/actor'
import { latestOf, saveWithin } from './commands'
import { restorable } from './restorable'
import { addRevision } from './revisions'
import { loadFor, referencesOf, writeVersion } from './saving'
import { draftSchema, restoreSchema, versionSchema } from './schema'

/**
 * Writes an earlier revision over what is being written, after keeping that as a revision too. What readers see does not change.
 * Returns the new version.
 */
export async function restoreRevision(
  db: Db,
  actor: Actor,
  input: z.input<typeof restoreSchema>,
  now: Date = new Date(),
): Promise<{ version: number }> {
  const { id, version, revisionId } = parseInput(restoreSchema, input)
  return db.$transaction(async (tx) => {
    const article = await loadFor(tx, actor, 'write', id, now)
    const revision = await tx.revision.findFirst({ where: { id: revisionId, articleId: id } })
    if (!revision) throw notFound('這個版本')
    await addRevision(tx, actor, id, 'restore', latestOf(article), now)
    const after = { revisionId }
    await record(tx, actor, { action: 'restoreRevision', subject: 'article', subjectId: id, label: article.title, after })
    const content = await restorable(tx, actor, parseInput(draftSchema, revision.content), latestOf(article))
    return saveWithin(tx, actor, { id, version, content, explicit: true, replaces: false, lost: [] }, now)
  })
}

/** Throws away what was being written over an article that readers have; it is kept as a revision. Returns the new version. */
export async function discardWorkingCopy(
  db: Db,
  actor: Actor,
  input: z.input<typeof versionSchema>,
  now: Date = new Date(),
): Promise<{ version: number }> {
  const { id, version } = parseInput(versionSchema, input)
  return db.$transaction(async (tx) => {
    const article = await loadFor(tx, actor, 'write', id, now)
    if (article.version !== version) throw stale()
    if (!article.workingCopy) return { version }
    await addRevision(tx, actor, id, 'restore', latestOf(article), now)
    await tx.workingCopy.delete({ where: { articleId: id } })
    await setMediaUses(tx, id, (await referencesOf(tx, article.content)).mediaIds)
    await record(tx, actor, { action: 'discardWorkingCopy', subject: 'article', subjectId: id, label: article.title })
    return { version: await writeVersion(tx, id, version, {}) }
  })
}
