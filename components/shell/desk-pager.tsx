import { Link } from '../ui/link'

interface Props {
  /** Address of the list's beginning; null when this is it. */
  start: string | null
  /** Address of what comes after; null at the end. */
  next: string | null
}

/** On through a list of the studio, and back to its beginning. */
export function DeskPager({ start, next }: Props) {
  if (!start && !next) return null
  return (
    <nav className="desk-pager" aria-label="更多頁">
      {start && (
        <Link className="button" href={start}>
          返回開頭
        </Link>
      )}
      {next && (
        <Link className="button" href={next}>
          下一頁
        </Link>
      )}
    </nav>
  )
}
