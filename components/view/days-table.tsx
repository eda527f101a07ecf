import type { DayCounts } from '../../lib/view/report'
import { dayName } from './day-name'

const HEAD = ['閱讀', '25%', '50%', '75%', '100%', '往下看']

/** 逐日數字: what the charts above are drawn from, today first. */
export function DaysTable({ days }: { days: readonly DayCounts[] }) {
  return (
    <section className="views-days">
      <h2>逐日數字</h2>
      <p className="views-hint">百分比的欄是讀到內文多少的人次，「往下看」是接着讀了下一篇的人次。</p>
      <table className="newsroom-table">
        <caption className="unseen">逐日數字</caption>
        <thead>
          <tr>
            <th scope="col">日期</th>
            {HEAD.map((name) => (
              <th key={name} scope="col" className="count">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {days.map(({ day, count, quarters, readOn }) => (
            <tr key={day}>
              <th scope="row">
                <time dateTime={day}>{dayName(day)}</time>
              </th>
              {[count, ...quarters, readOn].map((number, index) => (
                <td key={HEAD[index]} className="count">
                  {number.toLocaleString('en')}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
