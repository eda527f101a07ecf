import { percentOf } from '../../lib/view/report'
import { Link } from '../ui/link'

interface Props {
  title: string
  /** Names of the three columns. */
  head: [string, string, string]
  rows: readonly { name: string; count: number; href?: string }[]
  /** What the shares are of. */
  whole: number
  /** What is said without rows. */
  empty: string
}

/** Counts with a bar beside each: a table for whoever hears it, a chart for whoever sees it. */
export function BarTable({ title, head, rows, whole, empty }: Props) {
  const [name, count, share] = head
  return (
    <section className="views-part">
      <h2>{title}</h2>
      {rows.length === 0 ? (
        <p className="desk-empty">{empty}</p>
      ) : (
        <table className="newsroom-table">
          <caption className="unseen">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{name}</th>
              <th scope="col" className="count">
                {count}
              </th>
              <th scope="col" className="count">
                {share}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => {
              const percent = percentOf(row.count, whole)
              return (
                <tr key={row.href ?? row.name}>
                  <th scope="row">
                    {row.href ? <Link href={row.href}>{row.name}</Link> : row.name}
                    <svg className="bar" aria-hidden="true" focusable="false">
                      <rect width={`${percent ?? 0}%`} height="100%" />
                    </svg>
                  </th>
                  <td className="count">{row.count.toLocaleString('en')}</td>
                  <td className="count">{percent === null ? '—' : `${percent}%`}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      )}
    </section>
  )
}
