import { randomUUID } from 'node:crypto'
import { createDraft, createDraftOnce, saveDraft } from '../article/commands'
import { beat, leave, takeOver } from '../article/presence'
import { makePreviewLink, revokePreviewLink } from '../article/previews'
import { correctArticle, publishArticle, unscheduleArticle, withdrawArticle } from '../article/publishing'
import { discardWorkingCopy, restoreRevision } from '../article/restoring'
import { recallFromReview, returnToAuthor, submitForReview } from '../article/reviewing'
import { contentFor, type Desk, draftIn, later, NOW, publishedIn } from '../article/test-desk'
import { type Actor, SYSTEM } from './actor'
import { ALL, type Attempt, attempt, EDITORS, nothing, PUBLISHERS, WRITERS } from './test-attempt'

type Section = keyof Desk['sections']
const draft =
  (section: Section = 'news') =>
  (desk: Desk) =>
    draftIn(desk, section)
const published =
  (section: Section = 'news') =>
  (desk: Desk) =>
    publishedIn(desk, section)
const scheduled = (section: Section) => (desk: Desk) => publishedIn(desk, section, '排程', later(60))

const inReview = async (desk: Desk) => {
  const id = await draftIn(desk, 'news')
  await submitForReview(desk.db, SYSTEM, { id, version: 1 }, NOW)
  return id
}
const withCopy = async (desk: Desk) => {
  const id = await publishedIn(desk, 'news')
  await saveDraft(desk.db, SYSTEM, { id, version: 2, content: contentFor(desk, '在寫') }, NOW)
  return id
}
const withLink = async (desk: Desk) => {
  const id = await draftIn(desk, 'news')
  return { id, linkId: (await makePreviewLink(desk.db, SYSTEM, { id }, NOW)).linkId }
}
const withRevision = async (desk: Desk) => {
  const id = await draftIn(desk, 'news')
  return { id, revisionId: (await desk.db.revision.findFirstOrThrow({ where: { articleId: id } })).id }
}

const tab = () => crypto.randomUUID()
const save =
  (version: number) =>
  ({ db, ...desk }: Desk, actor: Actor, id: number) =>
    saveDraft(db, actor, { id, version, content: contentFor({ db, ...desk }, '改過的稿') }, NOW)
const publish = (publishedAt?: Date) => (desk: Desk, actor: Actor, id: number) =>
  publishArticle(desk.db, actor, { id, version: 1, ...(publishedAt ? { publishedAt } : {}) }, NOW)
const correct = (section: Section, updatedAt?: Date) => (desk: Desk, actor: Actor, id: number) => {
  const content = contentFor(desk, '更新', { sectionId: desk.sections[section] })
  return correctArticle(desk.db, actor, { id, version: 2, content, readersShouldSee: true, updatedAt }, later(5))
}
const unschedule = (desk: Desk, actor: Actor, id: number) => unscheduleArticle(desk.db, actor, { id, version: 2 }, NOW)

/** One article at a time. */
export const articles: readonly Attempt[] = [
  attempt({
    command: 'createDraft',
    prepare: nothing,
    run: (desk, actor) => createDraft(desk.db, actor, contentFor(desk, '新稿'), NOW),
    allowed: WRITERS,
  }),
  attempt({
    command: 'createDraftOnce',
    prepare: nothing,
    run: (desk, actor) => createDraftOnce(desk.db, actor, { key: randomUUID(), content: contentFor(desk, '新稿') }, NOW),
    allowed: WRITERS,
  }),
  attempt({ command: 'saveDraft', when: 'a draft', prepare: draft(), run: save(1), allowed: WRITERS }),
  attempt({ command: 'saveDraft', when: 'what is in review', prepare: inReview, run: save(2), allowed: EDITORS }),
  attempt({ command: 'saveDraft', when: 'what is scheduled', prepare: scheduled('news'), run: save(2), allowed: PUBLISHERS }),
  attempt({ command: 'saveDraft', when: 'what is published', prepare: published(), run: save(2), allowed: PUBLISHERS }),
  attempt({
    command: 'saveDraft',
    when: 'under another name',
    prepare: draft(),
    run: (desk, actor, id) =>
      saveDraft(desk.db, actor, { id, version: 1, content: contentFor(desk, '冒名', { authorId: desk.authors.other }) }, NOW),
    allowed: EDITORS,
  }),
  attempt({
    command: 'submitForReview',
    prepare: draft(),
    run: (desk, actor, id) => submitForReview(desk.db, actor, { id, version: 1 }, NOW),
    allowed: WRITERS,
  }),
  attempt({
    command: 'recallFromReview',
    prepare: inReview,
    run: (desk, actor, id) => recallFromReview(desk.db, actor, { id, version: 2 }, NOW),
    allowed: WRITERS,
  }),
  attempt({
    command: 'returnToAuthor',
    prepare: inReview,
    run: (desk, actor, id) => returnToAuthor(desk.db, actor, { id, version: 2, note: '請改。' }, NOW),
    allowed: EDITORS,
  }),
  attempt({ command: 'publishArticle', when: 'where editors publish', prepare: draft(), run: publish(), allowed: EDITORS }),
  attempt({ command: 'publishArticle', when: 'where authors publish', prepare: draft('forum'), run: publish(), allowed: PUBLISHERS }),
  attempt({ command: 'publishArticle', when: 'at a later time', prepare: draft('forum'), run: publish(later(9)), allowed: PUBLISHERS }),
  attempt({ command: 'publishArticle', when: 'in the past', prepare: draft('forum'), run: publish(later(-9)), allowed: EDITORS }),
  attempt({ command: 'correctArticle', when: 'where editors publish', prepare: published(), run: correct('news'), allowed: EDITORS }),
  attempt({
    command: 'correctArticle',
    when: 'where authors publish',
    prepare: published('forum'),
    run: correct('forum'),
    allowed: PUBLISHERS,
  }),
  attempt({
    command: 'correctArticle',
    when: 'into another section',
    prepare: published('forum'),
    run: correct('news'),
    allowed: EDITORS,
  }),
  attempt({
    command: 'correctArticle',
    when: 'in the past',
    prepare: published('forum'),
    run: correct('forum', later(1)),
    allowed: EDITORS,
  }),
  attempt({
    command: 'unscheduleArticle',
    when: 'where editors publish',
    prepare: scheduled('news'),
    run: unschedule,
    allowed: EDITORS,
  }),
  attempt({
    command: 'unscheduleArticle',
    when: 'where authors publish',
    prepare: scheduled('forum'),
    run: unschedule,
    allowed: PUBLISHERS,
  }),
  attempt({
    command: 'withdrawArticle',
    prepare: published('forum'),
    run: (desk, actor, id) => withdrawArticle(desk.db, actor, { id, version: 2, notice: '撤回。' }, NOW),
    allowed: EDITORS,
  }),
  attempt({
    command: 'restoreRevision',
    prepare: withRevision,
    run: (desk, actor, made) => restoreRevision(desk.db, actor, { ...made, version: 1 }, NOW),
    allowed: WRITERS,
  }),
  attempt({
    command: 'discardWorkingCopy',
    prepare: withCopy,
    run: (desk, actor, id) => discardWorkingCopy(desk.db, actor, { id, version: 3 }, NOW),
    allowed: PUBLISHERS,
  }),
  attempt({ command: 'beat', prepare: draft(), run: (desk, actor, id) => beat(desk.db, actor, { id, tab: tab() }, NOW), allowed: WRITERS }),
  attempt({
    command: 'takeOver',
    prepare: draft(),
    run: (desk, actor, id) => takeOver(desk.db, actor, { id, tab: tab() }, NOW),
    allowed: WRITERS,
  }),
  // Says goodbye for one's own tab; where there is none, nothing happens.
  attempt({ command: 'leave', prepare: draft(), run: (desk, actor, id) => leave(desk.db, actor, { id, tab: tab() }), allowed: ALL }),
  attempt({
    command: 'makePreviewLink',
    prepare: draft(),
    run: (desk, actor, id) => makePreviewLink(desk.db, actor, { id }, NOW),
    allowed: WRITERS,
  }),
  attempt({
    command: 'revokePreviewLink',
    prepare: withLink,
    run: (desk, actor, made) => revokePreviewLink(desk.db, actor, made, NOW),
    allowed: WRITERS,
  }),
]
