import { type DeskFilter, type DeskListing, isNarrowed, TAB_NAMES } from '../../lib/article/listing'
import { routes } from '../../lib/routes'
import { Link } from '../ui/link'
import { ArticleRow } from './article-row'
import { NewArticle } from './new-article'

/** What to do next where there is nothing to be seen. */
function Nothing({ filter, complete }: { filter: DeskFilter; complete: boolean }) {
  if (!complete) return <p className="desk-empty">最近的文章中沒有標題含有「{filter.words}」的，可以在更早的文章中再找。</p>
  if (isNarrowed(filter))
    return (
      <p className="desk-empty">
        沒有符合條件的文章。可以減少條件，或<Link href={routes.desk.articles()}>看全部文章</Link>。
      </p>
    )
  if (filter.before) return <p className="desk-empty">沒有更早的文章。</p>
  if (filter.tab === 'all' || filter.tab === 'draft')
    return (
      <div className="desk-empty">
        <p>{filter.tab === 'all' ? '還沒有文章。由第一篇開始吧：' : '沒有草稿。想寫些甚麼？'}</p>
        <NewArticle />
      </div>
    )
  if (filter.tab === 'trashed') return <p className="desk-empty">垃圾桶是空的。移到這裏的草稿可以隨時還原。</p>
  return <p className="desk-empty">沒有{TAB_NAMES[filter.tab]}的文章。</p>
}

/** The desk's list of articles. */
export function ArticleTable({ filter, listing }: { filter: DeskFilter; listing: DeskListing }) {
  if (listing.rows.length === 0) return <Nothing filter={filter} complete={listing.complete} />
  return (
    <table className="articles">
      <caption className="unseen">
        {TAB_NAMES[filter.tab]}文章：{filter.tab === 'scheduled' ? '最先發佈的在前' : '最近的在前'}
      </caption>
      <thead>
        <tr>
          <th scope="col">
            <label>
              <input type="checkbox" name="all" aria-label="選取本頁全部文章" autoComplete="off" />
            </label>
          </th>
          <th scope="col">標題</th>
          <th scope="col">狀態</th>
          <th scope="col">欄目</th>
          <th scope="col">作者</th>
          <th scope="col">{filter.tab === 'scheduled' || filter.tab === 'published' ? '發佈時間' : '最後修改'}</th>
          <th scope="col">
            <span className="unseen">其他操作</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {listing.rows.map((row) => (
          <ArticleRow key={row.id} {...row} />
        ))}
      </tbody>
    </table>
  )
}
