import { Icon } from '../ui/icon'
import { Link } from '../ui/link'

interface Props {
  /** Address of the page of older articles; null at the end. */
  older: string | null
  /** Address of the list's first page; null when this is it. */
  newest: string | null
}

export function Pager({ older, newest }: Props) {
  if (!older && !newest) return null
  return (
    <nav className="pager" aria-label="更多頁">
      {newest && (
        <Link href={newest}>
          <Icon name="back" /> 返回最新
        </Link>
      )}
      {older ? (
        <Link href={older} rel="next">
          較早的文章 <Icon name="onward" />
        </Link>
      ) : (
        <span className="end">已到最早的文章</span>
      )}
    </nav>
  )
}
