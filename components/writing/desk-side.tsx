import type { DeskState } from '../../lib/article/article'
import type { UploadedPicture } from '../../lib/media/media'
import { FeaturePicture } from '../media/feature-picture'
import { CheckPanel } from './check-panel'
import type { DeskPart } from './desk'
import { FilingPanel } from './filing-panel'
import { PreviewLinks } from './preview-links'
import { SchedulePanel } from './schedule-panel'
import { SharePanel } from './share-panel'
import { SidePart } from './side-part'
import { StatePanel } from './state-panel'
import { SummaryPanel } from './summary-panel'
import type { Checks } from './use-checks'
import type { Desk } from './use-desk'

interface Props {
  part: DeskPart
  desk: Desk
  checks: Checks
  pictures: Record<string, UploadedPicture>
  accepts: boolean
  onAccepts: (accepts: boolean) => void
  choose: () => Promise<UploadedPicture | null>
  know: (picture: UploadedPicture) => void
  /** Addresses of the revisions; null while nothing is saved. */
  revisions: string | null
  onState: (state: DeskState) => void
}

/** What belongs to an article beside its text. */
export function DeskSide({ part, desk, checks, pictures, accepts, onAccepts, choose, know, revisions, onState }: Props) {
  const { content, state, editable, onChange } = part
  const known = Object.values(pictures)
  const feature = known.find(({ id }) => id === content.picture?.mediaId) ?? null
  const others = desk.presence?.others ?? []
  return (
    <aside className="side" aria-label="文章設定">
      <StatePanel state={state} checks={checks.list} others={others} revisions={revisions} />
      <CheckPanel
        suggestions={checks.all}
        ignored={checks.ignored}
        onApply={checks.applyAt}
        onApplyAll={checks.apply}
        onIgnore={checks.ignore}
        onReveal={checks.reveal}
      />
      <FilingPanel {...part} accepts={accepts} onAccepts={onAccepts} />
      <SidePart title="特色圖片">
        <FeaturePicture
          value={content.picture}
          picture={feature}
          editable={editable}
          onChange={(picture, shown) => {
            if (shown) know(shown)
            onChange({ picture })
          }}
        />
      </SidePart>
      <SummaryPanel {...part} />
      <SharePanel {...part} pictures={known} choose={choose} />
      <SchedulePanel {...part} act={desk.act} checks={checks.list} accepts={accepts} />
      {state.id > 0 && state.acts.includes('preview') && <PreviewLinks state={state} onState={onState} />}
    </aside>
  )
}
