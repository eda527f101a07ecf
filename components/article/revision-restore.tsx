import type { Act } from '../../lib/action'
import { REASON_NAMES, type RevisionLine, type RevisionList } from '../../lib/article/revision'
import { ActForm } from '../ui/act-form'

interface Props {
  act: Act
  revisions: RevisionList
  line: RevisionLine
}

/** Asks once, and writes a revision over what is being written. */
export function RevisionRestore({ act, revisions, line }: Props) {
  const name = `${line.at.text}（${REASON_NAMES[line.reason]}）`
  return (
    <ActForm
      act={act}
      send="還原"
      label={`還原：${name}`}
      className="revision-restore"
      sure={`要還原到 ${name} 的版本嗎？現在的文字會先留為一個版本，讀者看到的不會改變。`}
    >
      <input type="hidden" name="id" value={revisions.articleId} />
      <input type="hidden" name="version" value={revisions.version} />
      <input type="hidden" name="revision" value={line.id} />
    </ActForm>
  )
}
