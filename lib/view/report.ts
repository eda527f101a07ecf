import { csvHead, csvLine } from '../text/csv'

/** What readers did with an article. */
export interface ReadCounts {
  /** How often it was read. */
  count: number
  /** How often the first quarter of the text came into view, the half, three quarters, and the end. */
  quarters: number[]
  /** How often readers went on to the article below. */
  readOn: number
}

/** The same on a day of the site's calendar. */
export interface DayCounts extends ReadCounts {
  /** `2026-11-23` */
  day: string
}

/** Something of which there are several: from where readers came, or what they read next. */
export interface Part {
  name: string
  count: number
  /** For each day of the report, in its order. */
  days: number[]
}

/** How an article was read. */
export interface ReadingReport {
  articleId: number
  title: string
  /** How often ever. */
  total: number
  /** In the days below. */
  recent: ReadCounts
  /** The last thirty, today first; those without a reading too. */
  days: DayCounts[]
  /** From where it was opened, most first, the rest together at the end. */
  sources: Part[]
  /** Which articles readers went on to, most first; those that are public now. */
  next: (Part & { articleId: number })[]
}

/** A share in whole per cent; null of nothing. Half hours and days have borders, so that a part may exceed its whole by a little. */
export const percentOf = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.min(100, Math.round((part / whole) * 100))

const HEAD = ['日期', '閱讀次數', '讀到25%', '讀到50%', '讀到75%', '讀到100%', '往下看']

/** As a file for spreadsheets, a line a day, the oldest first. */
export function readingCsv({ days, sources, next }: Pick<ReadingReport, 'days' | 'sources' | 'next'>): string {
  const names = [...sources.map(({ name }) => `來自：${name}`), ...next.map(({ name }) => `接着讀：${name}`)]
  const lines = days.map(({ day, count, quarters, readOn }, index) =>
    csvLine([day, count, ...quarters, readOn, ...[...sources, ...next].map((part) => part.days[index] ?? 0)]),
  )
  return csvHead([...HEAD, ...names]) + lines.reverse().join('')
}
