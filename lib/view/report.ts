import { csvHead, csvLine } from '../text/csv'

/** How often an article was read on a day of the site's calendar. */
export interface DayViews {
  /** `2026-11-23` */
  day: string
  count: number
}

/** How often an article was read. */
export interface ViewReport {
  articleId: number
  title: string
  /** Ever. */
  total: number
  /** In the days below. */
  recent: number
  /** The last thirty, today first; those without a reading too. */
  days: DayViews[]
}

/** As a file for spreadsheets, the oldest day first. */
export const viewsCsv = ({ days }: Pick<ViewReport, 'days'>): string =>
  csvHead(['日期', '閱讀次數']) +
  [...days]
    .reverse()
    .map(({ day, count }) => csvLine([day, count]))
    .join('')
