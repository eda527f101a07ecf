import { routes } from '../../lib/routes'
import { StudioIcon } from '../shell/studio-icon'
import { Link } from '../ui/link'
import { NewArticle } from './new-article'

/** What stands beside the title of the desk's pages. */
export function DeskActs() {
  return (
    <div className="desk-acts">
      <Link className="button" href={routes.desk.calendar()}>
        <StudioIcon name="calendar" />
        月曆
      </Link>
      <NewArticle />
    </div>
  )
}
