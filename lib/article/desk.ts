import { db } from '../db/client'
import type { Prisma } from '../db/generated/sqlite/client'
import { env } from '../env'
import { routes } from '../routes'
import { deskMoment } from '../text/moment'
import { type Actor, canWriteAs, isEditor } from '../user/actor'
import { listMostRead } from '../view/queries'
import { percentOf } from '../view/report'
import type { DeskLine } from './article'
import { byName, namesFor, type DeskOrder as Order, ofTab } from './desk-where'
import type { DeskTab, Overdue } from './listing'
import { UNTITLED } from './state'

const SHOWN = 8
/** Among so many of the latest drafts one looks for those that one has written in. */
const RECENT = 60
const DAY_MS = 86_400_000

export interface Desk {
  /** Drafts of one's own names, and those that one has written in. */
  drafts: DeskLine[]
  /** Those of them that an editor sent back, with what is to be changed. */
  returned: DeskLine[]
  /** Waiting for longest first. */
  review: DeskLine[]
  /** The next to go out first. */
  scheduled: DeskLine[]
  late: DeskLine[]
  published: DeskLine[]
  /** What readers read most in the last 24 hours, whoever wrote it. */
  read: DeskLine[]
}

const select = {
  id: true,
  title: true,
  slug: true,
  authorId: true,
  publishedAt: true,
  updatedAt: true,
  submittedAt: true,
  reviewNote: true,
  section: { select: { name: true } },
  author: { select: { name: true } },
} satisfies Prisma.ArticleSelect

type Row = Prisma.ArticleGetPayload<{ select: typeof select }>
type Column = Order['column'] | 'submittedAt'

const momentOf = (row: Row, column: Column) => (row[column] ?? row.updatedAt).getTime()

/** The first of a list, read name by name because an index keeps its order for one name only. */
async function first(
  names: readonly (number | null)[],
  tab: DeskTab,
  where: Prisma.ArticleWhereInput,
  now: Date,
  column: Column,
  direction: Order['direction'],
  take = SHOWN,
): Promise<Row[]> {
  const lists = await Promise.all(
    names.map((name) =>
      db().article.findMany({
        where: { AND: [byName(name, tab), ofTab(tab, now), where] },
        orderBy: [{ [column]: direction }, { id: direction }],
        take,
        select,
      }),
    ),
  )
  const sign = direction === 'asc' ? 1 : -1
  return lists
    .flat()
    .sort((one, other) => (momentOf(one, column) - momentOf(other, column)) * sign)
    .slice(0, take)
}

/** Of the latest drafts those that this account has written in. */
async function writtenIn(actor: Actor, now: Date): Promise<Row[]> {
  if (actor.userId === undefined || !isEditor(actor)) return []
  const recent = await first([null], 'draft', {}, now, 'updatedAt', 'desc', RECENT)
  const revisions = await db().revision.findMany({
    where: { articleId: { in: recent.map(({ id }) => id) }, userId: actor.userId },
    distinct: ['articleId'],
    select: { articleId: true },
  })
  const mine = new Set(revisions.map(({ articleId }) => articleId))
  return recent.filter(({ id }) => mine.has(id))
}

/** What was read most in the last 24 hours. */
async function mostRead(now: Date): Promise<{ row: Row; count: number; readOn: number }[]> {
  const read = await listMostRead(new Date(now.getTime() - DAY_MS), SHOWN, now)
  const rows = await db().article.findMany({ where: { id: { in: read.map(({ articleId }) => articleId) } }, select })
  return read.flatMap(({ articleId, ...counts }) => rows.filter(({ id }) => id === articleId).map((row) => ({ row, ...counts })))
}

/** What lies on somebody's desk. Editors see everybody's articles, the others those of the names that they write under. */
export async function getDesk(actor: Actor, overdue: readonly Overdue[], now: Date): Promise<Desk> {
  const names = namesFor(actor)
  const timeZone = env().SITE_TIMEZONE
  const line = (row: Row, column: Column, note = ''): DeskLine => {
    const at = row[column] ?? row.updatedAt
    return {
      id: row.id,
      title: row.title || UNTITLED,
      section: row.section.name,
      author: row.author.name,
      at: deskMoment(at, now, timeZone),
      note,
      href: canWriteAs(actor, row.authorId) ? routes.desk.article(row.id) : routes.article(row.id, row.slug),
    }
  }
  const lines = (rows: readonly Row[], column: Column, noteOf: (row: Row) => string = () => '') =>
    rows.map((row) => line(row, column, noteOf(row)))
  const [own, written, returned, review, scheduled, late, published, read] = await Promise.all([
    first(actor.authorIds, 'draft', { reviewNote: '' }, now, 'updatedAt', 'desc'),
    writtenIn(actor, now),
    first(actor.authorIds, 'draft', { reviewNote: { not: '' } }, now, 'updatedAt', 'desc'),
    first(names, 'review', {}, now, 'submittedAt', 'asc'),
    first(names, 'scheduled', {}, now, 'publishedAt', 'asc'),
    overdue.length === 0 ? [] : first([null], 'published', { id: { in: overdue.map(({ id }) => id) } }, now, 'publishedAt', 'asc'),
    first(names, 'published', {}, now, 'publishedAt', 'desc'),
    mostRead(now),
  ])
  const drafts = new Map([...own, ...written.filter(({ reviewNote }) => reviewNote === '')].map((row) => [row.id, row]))
  const latest = [...drafts.values()].sort((one, other) => other.updatedAt.getTime() - one.updatedAt.getTime()).slice(0, SHOWN)
  return {
    drafts: lines(latest, 'updatedAt'),
    returned: lines(returned, 'updatedAt', ({ reviewNote }) => `退回：${reviewNote}`),
    review: lines(review, 'submittedAt'),
    scheduled: lines(scheduled, 'publishedAt'),
    late: lines(late, 'publishedAt', ({ id }) => `逾時${overdue.find((one) => one.id === id)?.by ?? ''}`),
    published: lines(published, 'publishedAt'),
    read: read.map(({ row, count, readOn }) => ({
      ...line(row, 'publishedAt'),
      note: `${count.toLocaleString('en')}次閱讀，${percentOf(readOn, count) ?? 0}%繼續往下看`,
    })),
  }
}
