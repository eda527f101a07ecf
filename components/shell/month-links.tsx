import type { MonthLink } from '../../lib/article/archive'
import { Icon } from '../ui/icon'
import { Link } from '../ui/link'

interface Props {
  earlier: MonthLink | null
  later: MonthLink | null
}

/** From one month of the archive to its neighbours. */
export function MonthLinks({ earlier, later }: Props) {
  return (
    <nav className="month-links" aria-label="月份">
      {earlier && (
        <Link className="more" href={earlier.address}>
          <Icon name="back" /> {earlier.title}
        </Link>
      )}
      {later && (
        <Link className="more" href={later.address}>
          {later.title} <Icon name="onward" />
        </Link>
      )}
    </nav>
  )
}
