import { db } from '../db/client'
import type { Prisma } from '../db/generated/sqlite/client'
import { env } from '../env'
import { routes } from '../routes'
import { clauses } from '../text/clauses'
import { deskTime, span } from '../text/desk-time'
import { deskMoment } from '../text/moment'
import type { Actor } from '../user/actor'
import type { DeskRow, Overdue, RowState } from './listing'
import { actsOf } from './policy'
import { PRESENCE_MS } from './saving'
import { STATE_NAMES, stateOf, UNTITLED } from './state'

export const rowSelect = {
  id: true,
  title: true,
  slug: true,
  status: true,
  publishedAt: true,
  updatedAt: true,
  readerUpdatedAt: true,
  withdrawalNotice: true,
  withdrawnAt: true,
  trashedAt: true,
  submittedAt: true,
  reviewNote: true,
  pictureId: true,
  authorId: true,
  section: { select: { name: true, authorsPublish: true } },
  author: { select: { name: true } },
  workingCopy: { select: { articleId: true } },
} satisfies Prisma.ArticleSelect

export type Row = Prisma.ArticleGetPayload<{ select: typeof rowSelect }>

/** Who is writing in these articles now, and who handed them in: two queries, however many there are. */
async function peopleOf(rows: readonly Row[], now: Date) {
  const ids = rows.map(({ id }) => id)
  const waiting = rows.filter(({ status }) => status === 'review').map(({ id }) => id)
  const [writing, submissions] = await Promise.all([
    db().presence.findMany({
      where: { articleId: { in: ids }, editing: true, beatAt: { gte: new Date(now.getTime() - PRESENCE_MS) } },
      select: { articleId: true, user: { select: { name: true } } },
    }),
    waiting.length === 0
      ? []
      : db().revision.findMany({
          where: { articleId: { in: waiting }, reason: 'submit' },
          orderBy: { id: 'asc' },
          select: { articleId: true, name: true },
        }),
  ])
  return {
    writing: new Map(writing.map(({ articleId, user }) => [articleId, user.name])),
    // The latest comes last and stays.
    submitted: new Map(submissions.map(({ articleId, name }) => [articleId, name])),
  }
}

function signOf(row: Row, late: boolean, now: Date): RowState {
  if (late) return 'late'
  const state = stateOf(row, now)
  return state === 'published' && row.workingCopy ? 'changed' : state
}

function notesOf(row: Row, state: RowState, { writing, submitted }: Awaited<ReturnType<typeof peopleOf>>, now: Date): string[] {
  const timeZone = env().SITE_TIMEZONE
  const writer = writing.get(row.id)
  const who = submitted.get(row.id)
  const notes = [
    state === 'late' && '讀者已可讀到；列表尚未更新',
    state === 'scheduled' && row.publishedAt && `${deskTime(row.publishedAt, now, timeZone)}發佈`,
    writer !== undefined && `${writer}正在編輯`,
    row.workingCopy && '有未發佈的修改',
    state === 'review' && row.submittedAt && `送審：${who ? `${who}，` : ''}${span(now.getTime() - row.submittedAt.getTime())}前`,
    state === 'draft' && row.reviewNote && `退回：${row.reviewNote}`,
    state === 'withdrawn' && row.withdrawnAt && `${deskTime(row.withdrawnAt, now, timeZone)}撤回：${row.withdrawalNotice ?? ''}`,
    state === 'trashed' && row.trashedAt && `${deskTime(row.trashedAt, now, timeZone)}移到垃圾桶`,
    row.pictureId === null && (row.status === 'review' || row.status === 'published') && '缺特色圖片',
  ]
  return notes.filter((note): note is string => Boolean(note))
}

/** Rows as the desk shows them, at the time that their list is ordered by. */
export async function toDeskRows(
  rows: readonly Row[],
  actor: Actor,
  column: 'updatedAt' | 'publishedAt',
  overdue: readonly Overdue[],
  now: Date,
): Promise<DeskRow[]> {
  const timeZone = env().SITE_TIMEZONE
  const people = await peopleOf(rows, now)
  return rows.map((row) => {
    const late = overdue.find(({ id }) => id === row.id)
    const state = signOf(row, late !== undefined, now)
    const acts = actsOf(actor, row, now)
    const title = row.title || UNTITLED
    const at = row[column] ?? row.updatedAt
    return {
      id: row.id,
      title,
      clauses: clauses(title),
      state,
      stateName: late ? `逾時${late.by}` : STATE_NAMES[stateOf(row, now)],
      notes: notesOf(row, state, people, now),
      section: row.section.name,
      author: row.author.name,
      at: deskMoment(at, now, timeZone),
      address: stateOf(row, now) === 'published' ? routes.article(row.id, row.slug) : null,
      trashable: acts.includes('trash'),
      restorable: acts.includes('untrash'),
    }
  })
}
