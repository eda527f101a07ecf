import { routes } from '../../lib/routes'
import { percentOf, type ReadingReport } from '../../lib/view/report'
import { DeskPage } from '../shell/desk-page'
import { Link } from '../ui/link'
import { BarTable } from './bar-table'
import { DaysChart } from './days-chart'
import { DaysTable } from './days-table'

const QUARTERS = ['四分之一', '一半', '四分之三', '全文']

const times = (count: number) => `${count.toLocaleString('en')}次`
const share = (part: number, whole: number) => {
  const percent = percentOf(part, whole)
  return percent === null ? '—' : `${percent}%`
}

function Sums({ report: { total, recent, days } }: { report: ReadingReport }) {
  const sums = [
    { name: `最近${days.length}日`, value: times(recent.count) },
    { name: '發佈以來', value: times(total) },
    { name: '讀完全文', value: share(recent.quarters.at(-1) ?? 0, recent.count) },
    { name: '繼續往下看', value: share(recent.readOn, recent.count) },
  ]
  return (
    <dl className="views-sums">
      {sums.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd className="numerals">{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function Charts({ report: { recent, days, sources, next } }: { report: ReadingReport }) {
  const opened = sources.reduce((sum, { count }) => sum + count, 0)
  return (
    <>
      <DaysChart days={days} />
      <div className="views-parts">
        <BarTable
          title="讀到哪裏"
          head={['讀到', '次數', '佔閱讀']}
          rows={QUARTERS.map((name, index) => ({ name, count: recent.quarters[index] ?? 0 }))}
          whole={recent.count}
          empty=""
        />
        <BarTable title="從哪裏來" head={['來源', '次數', '佔打開']} rows={sources} whole={opened} empty="還沒有來源的紀錄。" />
        <BarTable
          title="接着讀了甚麼"
          head={['文章', '次數', '佔閱讀']}
          rows={next.map(({ articleId, ...row }) => ({ ...row, href: routes.article(articleId, '') }))}
          whole={recent.count}
          empty="還沒有讀者由這篇文章繼續往下看。"
        />
      </div>
      <DaysTable days={days} />
    </>
  )
}

/** How an article was read: how often, how far, from where readers came, and what they read on to. */
export function ViewsPage({ report }: { report: ReadingReport }) {
  const { articleId, title, recent, days } = report
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
      <Sums report={report} />
      <p className="views-hint">
        同一位讀者半小時內只算一次，要看見文章一半（或佔半個畫面）5秒才算；機器和編輯部的人不算。讀到哪裏，看內文有多少曾在畫面出現；從哪裏來，只記網站的名稱。撤回後紀錄會保留。
      </p>
      {recent.count === 0 ? <p className="desk-empty">最近{days.length}日還沒有讀者讀過這篇文章。</p> : <Charts report={report} />}
    </DeskPage>
  )
}
