import { routes } from '../../lib/routes'
import { Link } from '../ui/link'

interface Props {
  articles: readonly { id: number; title: string }[]
  /** Articles whose titles are not for the reader of this. */
  otherArticles: number
  authors: readonly { id: number; name: string }[]
  setting: boolean
}

/** Where a picture stands. */
export function PictureUses({ articles, otherArticles, authors, setting }: Props) {
  const count = articles.length + otherArticles + authors.length + (setting ? 1 : 0)
  return (
    <section className="desk-part" aria-labelledby="uses">
      <h2 id="uses">使用於</h2>
      {count === 0 && <p className="desk-empty">還沒有文章用這張圖片。</p>}
      <ul className="picture-uses">
        {articles.map(({ id, title }) => (
          <li key={id}>
            <Link href={routes.desk.article(id)}>{title}</Link>
          </li>
        ))}
        {otherArticles > 0 && <li>{articles.length > 0 ? `另外${otherArticles}篇文章` : `${otherArticles}篇別人的文章`}</li>}
        {authors.map(({ id, name }) => (
          <li key={id}>作者「{name}」的頭像</li>
        ))}
        {setting && <li>網站的預設分享圖片</li>}
      </ul>
    </section>
  )
}
