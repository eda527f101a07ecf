import { routes } from '../../lib/routes'
import { StudioIcon } from '../shell/studio-icon'
import { Link } from '../ui/link'

/** Words and use; a form that is sent to the page's own address, so that the filter stands in it. */
export function MediaFilters({ words, unusedOnly }: { words: string; unusedOnly: boolean }) {
  return (
    <search>
      <form className="media-filters" action={routes.desk.media()}>
        <label className="field">
          字詞
          <input name="q" type="search" defaultValue={words} maxLength={100} placeholder="檔名、替代文字、說明或來源" />
        </label>
        <label className="tick">
          <input name="unused" type="checkbox" value="1" defaultChecked={unusedOnly} />
          未使用
        </label>
        <button className="button" type="submit">
          <StudioIcon name="search" />
          篩選
        </button>
        {(words !== '' || unusedOnly) && (
          <Link className="button" href={routes.desk.media()}>
            清除篩選
          </Link>
        )}
      </form>
    </search>
  )
}
