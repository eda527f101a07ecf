import type { AuthorChoice } from '../../lib/user/account'

interface Props {
  authors: readonly AuthorChoice[]
  chosen: readonly number[]
}

/** The names that an account may write under. */
export function AuthorField({ authors, chosen }: Props) {
  return (
    <fieldset className="author-choices">
      <legend>可用以下作者的名字寫作</legend>
      {authors.length === 0 && <p className="desk-hint">還沒有作者。</p>}
      {authors.map(({ id, name }) => (
        <label className="tick" key={id}>
          <input type="checkbox" name="author" value={id} defaultChecked={chosen.includes(id)} />
          {name}
        </label>
      ))}
    </fieldset>
  )
}
