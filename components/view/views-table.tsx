import type { DayViews } from '../../lib/view/report'

/** Day by day, today first, each count with a bar beside it: a table for whoever hears it, a chart for whoever sees it. */
export function ViewsTable({ days }: { days: readonly DayViews[] }) {
  const most = Math.max(1, ...days.map(({ count }) => count))
  return (
    <table className="newsroom-table views-table">
      <caption className="unseen">每日閱讀次數</caption>
      <thead>
        <tr>
          <th scope="col">日期</th>
          <th scope="col">閱讀次數</th>
        </tr>
      </thead>
      <tbody>
        {days.map(({ day, count }) => (
          <tr key={day}>
            <th scope="row">
              <time dateTime={day}>{day}</time>
            </th>
            <td>
              <div className="views-day">
                <span className="bar" style={{ inlineSize: `${(count / most) * 100}%` }} aria-hidden="true" />
                <span className="numerals">{count.toLocaleString('en')}</span>
              </div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
