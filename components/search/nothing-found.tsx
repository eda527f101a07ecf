import { Link } from '../ui/link'

interface Props {
  /** What was looked for, in a sentence's words. */
  asked: string
  /** Other questions that may be answered: a name and an address each. */
  instead: readonly { name: string; address: string }[]
}

/** Says that nothing was found, and what may be tried. */
export function NothingFound({ asked, instead }: Props) {
  return (
    <section className="list-empty" aria-labelledby="nothing-found">
      <h2 id="nothing-found">找不到與「{asked}」相符的文章</h2>
      <p>請檢查有沒有錯字，或者用較短、較常見的字詞。繁體、簡體、全形和半形都可以。</p>
      {instead.length > 0 && (
        <ul className="search-instead">
          {instead.map(({ name, address }) => (
            <li key={address}>
              <Link className="more" href={address}>
                {name}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
