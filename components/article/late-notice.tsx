import type { Overdue } from '../../lib/article/listing'
import { routes } from '../../lib/routes'
import { StudioIcon } from '../shell/studio-icon'
import { Link } from '../ui/link'

const SHOWN = 3

/** Says above all else that articles whose time has come did not go out as they should. */
export function LateNotice({ overdue }: { overdue: readonly Overdue[] }) {
  if (overdue.length === 0) return null
  return (
    <div className="notice" role="alert">
      <StudioIcon name="warn" />
      <div>
        <p>
          <b>{overdue.length}篇排程文章逾時。</b>讀者已可讀到文章，但首頁和列表尚未更新。請聯絡管理員檢查伺服器的排程工作。
        </p>
        <ul>
          {overdue.slice(0, SHOWN).map(({ id, title, by }) => (
            <li key={id}>
              <Link href={routes.desk.article(id)}>{title}</Link>（逾時{by}）
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}
