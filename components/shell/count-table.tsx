import { Link } from '../ui/link'

interface Props {
  caption: string
  rows: readonly { id: number; name: string; slug: string; line?: string; articles: number; address: string }[]
}

/** Names with the number of articles behind each; the name leads to its form. */
export function CountTable({ caption, rows }: Props) {
  return (
    <table className="newsroom-table">
      <caption className="unseen">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">名稱</th>
          <th scope="col">網址代稱</th>
          <th scope="col" className="count">
            文章
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, name, slug, line, articles, address }) => (
          <tr key={id}>
            <th scope="row">
              <Link href={address}>{name}</Link>
              {line && <small>{line}</small>}
            </th>
            <td>{slug}</td>
            <td className="count">{articles}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
