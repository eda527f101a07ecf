interface Props {
  /** What is searched, e.g. 名稱或網址代稱. */
  label: string
  words: string
}

/** A search whose words stand in the address. */
export function DeskSearch({ label, words }: Props) {
  return (
    <search>
      <form key={words} className="desk-search">
        <label className="field">
          {label}
          <input type="search" name="q" defaultValue={words} maxLength={60} />
        </label>
        <button className="button" type="submit">
          尋找
        </button>
      </form>
    </search>
  )
}
