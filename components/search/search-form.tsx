import { readerRoutes } from '../../lib/reader-routes'
import type { Asked, Choices } from '../../lib/search/search'
import { Icon } from '../ui/icon'
import { SearchField } from './search-field'

interface ChooseProps {
  name: string
  label: string
  all: string
  chosen: string
  choices: readonly { value: string; name: string }[]
}

function Choose({ name, label, all, chosen, choices }: ChooseProps) {
  return (
    <label className="search-choice">
      {label}
      <select name={name} defaultValue={chosen}>
        <option value="">{all}</option>
        {choices.map(({ value, name: choice }) => (
          <option key={value} value={value}>
            {choice}
          </option>
        ))}
      </select>
    </label>
  )
}

const named = (list: readonly { slug: string; name: string }[]) => list.map(({ slug, name }) => ({ value: slug, name }))

/** Sent by the browser itself, so that all of it stands in the address, also without JavaScript. */
export function SearchForm({ asked, choices }: { asked: Asked; choices: Choices }) {
  return (
    <search>
      {/* Another address fills the fields anew. */}
      <form key={JSON.stringify(asked)} className="search-form" method="get" action={readerRoutes.search()}>
        <p className="search-words">
          <label htmlFor="search-q" className="unseen">
            字詞
          </label>
          <SearchField defaultValue={asked.q} />
          <button type="submit" className="action">
            <Icon name="search" />
            搜尋
          </button>
        </p>
        <p className="search-choices">
          <Choose name="section" label="欄目" all="全部欄目" chosen={asked.section} choices={named(choices.sections)} />
          <Choose name="author" label="作者" all="全部作者" chosen={asked.author} choices={named(choices.authors)} />
          <Choose
            name="year"
            label="年份"
            all="全部年份"
            chosen={asked.year}
            choices={choices.years.map((year) => ({ value: year, name: `${year}年` }))}
          />
        </p>
      </form>
    </search>
  )
}
