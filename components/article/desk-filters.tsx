import { DESK_DATES, type DeskFilter } from '../../lib/article/listing'
import { routes } from '../../lib/routes'
import { StudioIcon } from '../shell/studio-icon'

interface Choice {
  id: number
  name: string
}

interface Props {
  filter: DeskFilter
  sections: readonly Choice[]
  authors: readonly Choice[]
}

function Choose({
  name,
  label,
  all,
  chosen,
  choices,
}: {
  name: string
  label: string
  all: string
  chosen: number | null
  choices: readonly Choice[]
}) {
  return (
    <label className="field">
      {label}
      {/* Other choices are another field: a browser that loses the option it shows shows the first instead. */}
      <select key={choices.map(({ id }) => id).join()} name={name} defaultValue={chosen ?? ''}>
        <option value="">{all}</option>
        {choices.map(({ id, name: choice }) => (
          <option key={id} value={id}>
            {choice}
          </option>
        ))}
      </select>
    </label>
  )
}

/** Narrows the list. A form that the browser sends by itself, so that everything stands in the address, also without JavaScript. */
export function DeskFilters({ filter, sections, authors }: Props) {
  return (
    <search>
      {/* The fields say what the address says: another one fills them anew, and Back does not bring what was chosen afterwards. */}
      <form key={JSON.stringify(filter)} className="filters" method="get" action={routes.desk.articles()} autoComplete="off">
        {filter.tab !== 'all' && <input type="hidden" name="state" value={filter.tab} />}
        <label className="field">
          字詞
          <input type="search" name="q" defaultValue={filter.words} maxLength={100} placeholder="標題或文章編號" />
        </label>
        <Choose name="section" label="欄目" all="全部欄目" chosen={filter.sectionId} choices={sections} />
        <Choose name="author" label="作者" all="全部作者" chosen={filter.authorId} choices={authors} />
        <label className="field">
          日期
          <select name="date" defaultValue={filter.date ?? ''}>
            <option value="">全部日期</option>
            {Object.entries(DESK_DATES).map(([value, name]) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <button className="button" type="submit">
          <StudioIcon name="search" />
          篩選
        </button>
      </form>
    </search>
  )
}
