import { routes } from '../../lib/routes'
import { StudioIcon } from '../shell/studio-icon'
import { Link } from '../ui/link'

/** The way to the writing desk. */
export function NewArticle() {
  return (
    <Link className="button main" href={routes.desk.newArticle()}>
      <StudioIcon name="plus" />
      新文章
    </Link>
  )
}
