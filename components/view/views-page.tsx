import { routes } from '../../lib/routes'
import type { ViewReport } from '../../lib/view/report'
import { DeskPage } from '../shell/desk-page'
import { Link } from '../ui/link'
import { ViewsTable } from './views-table'

const times = (count: number) => `${count.toLocaleString('en')}次`

/** 閱讀次數 of an article. */
export function ViewsPage({ report }: { report: ViewReport }) {
  const { articleId, title, total, recent, days } = report
  const acts = (
    <p className="views-acts">
      <a className="button" href={routes.api.views(articleId)} download>
        下載 CSV
      </a>
      <Link className="button" href={routes.desk.article(articleId)}>
        回到文章
      </Link>
    </p>
  )
  return (
    <DeskPage title={`閱讀次數：${title}`} acts={acts}>
      <dl className="views-sums">
        <div>
          <dt>最近{days.length}日</dt>
          <dd className="numerals">{times(recent)}</dd>
        </div>
        <div>
          <dt>發佈以來</dt>
          <dd className="numerals">{times(total)}</dd>
        </div>
      </dl>
      <p className="views-hint">
        同一位讀者半小時內只算一次，要看見文章一半（或佔半個畫面）5秒才算；機器和編輯部的人不算。撤回後紀錄會保留。
      </p>
      {recent === 0 ? <p className="desk-empty">最近{days.length}日還沒有讀者讀過這篇文章。</p> : <ViewsTable days={days} />}
    </DeskPage>
  )
}
