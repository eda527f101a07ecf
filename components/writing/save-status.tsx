import { StudioIcon } from '../shell/studio-icon'
import type { SaveState } from './save-queue'

const SAID = {
  clean: '',
  dirty: '尚未儲存',
  saving: '儲存中',
  saved: '已儲存',
  failed: '未能儲存',
  refused: '未能儲存',
  conflict: '未能儲存',
  'signed-out': '未能儲存',
} as const satisfies Record<SaveState['kind'], string>

/** Where the text is: on the server, on its way, or only here. */
export function SaveStatus({ save }: { save: SaveState }) {
  const wrong = 'sentence' in save
  return (
    <p className={wrong ? 'state late' : 'state'} role="status" title={wrong ? save.sentence : undefined}>
      {save.kind === 'saved' && <StudioIcon name="check" />}
      {wrong && <StudioIcon name="warn" />}
      {SAID[save.kind]}
    </p>
  )
}
