import type { Act } from '../../lib/action'
import type { RevisionSide, RevisionList as Revisions } from '../../lib/article/revision'
import { UNTITLED } from '../../lib/article/state'
import { routes } from '../../lib/routes'
import { DeskPage } from '../shell/desk-page'
import { Link } from '../ui/link'
import { RevisionCompare } from './revision-compare'
import { RevisionList } from './revision-list'
import { RevisionRestore } from './revision-restore'

interface Props {
  revisions: Revisions
  comparison: { before: RevisionSide; after: RevisionSide } | null
  /** Writes a revision over what is being written. */
  restore: Act
}

/** 版本紀錄 of an article. */
export function RevisionPage({ revisions, comparison, restore }: Props) {
  const back = (
    <Link className="button" href={routes.desk.article(revisions.articleId)}>
      回到文章
    </Link>
  )
  return (
    <DeskPage title={`版本紀錄：${revisions.title || UNTITLED}`} acts={back}>
      <div className="revision-page">
        {comparison && <RevisionCompare {...comparison} />}
        <RevisionList
          revisions={revisions}
          chosen={comparison?.after.line?.id ?? comparison?.before.line?.id ?? null}
          restore={revisions.writable ? (line) => <RevisionRestore act={restore} revisions={revisions} line={line} /> : undefined}
        />
      </div>
    </DeskPage>
  )
}
