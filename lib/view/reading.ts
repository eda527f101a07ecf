import { z } from 'zod'
import { rowId } from '../row-id'
import { sourceOf } from './source'
import { halfHourOf, hourOf } from './view'

/** The quarters of an article's text that have come into view. */
const quarters = z.int().min(0).max(4)
/** More articles than anybody reads before the page is hidden for once. */
const MOST_ARTICLES = 60

/**
 * That an article was read: `after` is the one above it that was read before; of an article that was opened, `from` is the host
 * of the page before, empty for none, and `utm` what the link said of itself.
 */
const viewReport = z.strictObject({
  article: rowId,
  after: rowId.optional(),
  from: z.string().max(300).optional(),
  utm: z.string().max(40).optional(),
})

/** How far articles were read: id, the quarters that were told of before, the quarters now. */
const depthReport = z.strictObject({
  read: z
    .array(z.tuple([rowId, quarters, quarters]).refine(([, before, now]) => before < now))
    .min(1)
    .max(MOST_ARTICLES),
})

/** What a reader's browser reports. */
export const readingReport = z.union([viewReport, depthReport])
export type ReadingReport = z.infer<typeof readingReport>

/** What is counted of an article: the columns of the table. */
export const COUNTED = ['count', 'quarter1', 'quarter2', 'quarter3', 'quarter4', 'readOn'] as const
export type Counted = (typeof COUNTED)[number]
export const QUARTERS = ['quarter1', 'quarter2', 'quarter3', 'quarter4'] as const satisfies Counted[]

/** Something that a reader did with an article and that may count. */
export interface Reading {
  /** Of the visitor, the article, the half hour and what was done. */
  key: string
  articleId: number
  what: Counted
  hour: number
  halfHour: number
  /** Of a view: from where the article was opened, as in source.ts. */
  source?: string
  /** Of reading on: the article that came next. */
  nextId?: number
}

/** What a report may count for. `keyOf` names the visitor's half hour with an article. */
export function readingsOf(report: ReadingReport, keyOf: (articleId: number) => string, at: Date, ownHosts: readonly string[]): Reading[] {
  const time = { hour: hourOf(at), halfHour: halfHourOf(at) }
  const reading = (articleId: number, what: Counted): Reading => ({
    key: keyOf(articleId) + (what === 'count' ? '' : `.${COUNTED.indexOf(what)}`),
    articleId,
    what,
    ...time,
  })
  if ('read' in report)
    return report.read.flatMap(([articleId, before, now]) => QUARTERS.slice(before, now).map((what) => reading(articleId, what)))
  const { article, after, from, utm } = report
  const view = reading(article, 'count')
  if (from !== undefined) view.source = sourceOf(from, utm, ownHosts)
  return after === undefined || after === article ? [view] : [view, { ...reading(after, 'readOn'), nextId: article }]
}
