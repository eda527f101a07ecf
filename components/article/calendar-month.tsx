import { type Calendar, type CalendarDay, type Month, WEEKDAYS } from '../../lib/article/month-grid'
import { STATE_NAMES } from '../../lib/article/state'
import { routes } from '../../lib/routes'
import { StudioIcon } from '../shell/studio-icon'
import { Link } from '../ui/link'

/** More would push the week apart; the others unfold. */
const SHOWN = 6

function Entries({ entries }: Pick<CalendarDay, 'entries'>) {
  return (
    <ul>
      {entries.map(({ id, title, state, at }) => (
        <li key={id}>
          <Link className={`calendar-entry ${state}`} href={routes.desk.article(id)}>
            <StudioIcon name={state} />
            <span className="unseen">{STATE_NAMES[state]}</span>
            <time dateTime={at.iso}>{at.text}</time>
            <span>{title}</span>
          </Link>
        </li>
      ))}
    </ul>
  )
}

function Day({ day, number, name, today, entries }: CalendarDay) {
  return (
    <td className={entries.length === 0 ? 'free' : undefined} aria-current={today ? 'date' : undefined}>
      <time className="calendar-day" dateTime={day}>
        <span aria-hidden="true">{number}</span>
        <span className="unseen">{name}</span>
        {today && <b>今日</b>}
      </time>
      {entries.length > 0 && <Entries entries={entries.slice(0, SHOWN)} />}
      {entries.length > SHOWN && (
        <details>
          <summary>另外{entries.length - SHOWN}篇</summary>
          <Entries entries={entries.slice(SHOWN)} />
        </details>
      )}
    </td>
  )
}

function MonthLink({ month, rel, text }: { month: Month | null; rel: 'prev' | 'next'; text: string }) {
  if (!month) return null
  return (
    <Link className="button" rel={rel} href={routes.desk.calendar(month.key)} aria-label={`${text}：${month.title}`}>
      {rel === 'prev' && <StudioIcon name="back" />}
      {text}
      {rel === 'next' && <StudioIcon name="onward" />}
    </Link>
  )
}

/** What goes out and went out in a month, on its days; on a phone a list of the days that have something. */
export function CalendarMonth({ calendar: { month, earlier, later, weeks, complete } }: { calendar: Calendar }) {
  const empty = weeks.flat().every((day) => !day || day.entries.length === 0)
  return (
    <>
      <nav className="calendar-months" aria-label="月份">
        <MonthLink month={earlier} rel="prev" text="上個月" />
        <h2>{month.title}</h2>
        <Link className="plain" href={routes.desk.calendar()}>
          本月
        </Link>
        <MonthLink month={later} rel="next" text="下個月" />
      </nav>
      {!complete && <p className="desk-empty">這個月的文章太多，只列出較後的部分。</p>}
      {empty && <p className="desk-empty">這個月沒有已發佈或排程的文章。在文章內按「排程」，就會在這裏看到。</p>}
      <table className="calendar">
        <caption className="unseen">{month.title}的排程和已發佈文章</caption>
        <thead>
          <tr>
            {WEEKDAYS.map((weekday) => (
              <th key={weekday} scope="col" abbr={`星期${weekday}`}>
                {weekday}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week.find((day) => day)?.day}>
              {week.map((day, weekday) => (day ? <Day key={day.day} {...day} /> : <td key={WEEKDAYS[weekday]} className="free" />))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
