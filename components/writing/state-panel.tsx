import type { DeskState } from '../../lib/article/article'
import type { Check } from '../../lib/article/checklist'
import { STATE_NAMES } from '../../lib/article/state'
import { routes } from '../../lib/routes'
import { StudioIcon } from '../shell/studio-icon'
import { Link } from '../ui/link'
import { READY_LIST, ReadyList } from './ready-list'
import { SidePart } from './side-part'

interface Props {
  state: DeskState
  checks: readonly Check[]
  /** Other people who have the article open here. */
  others: readonly { name: string; editing: boolean }[]
  /** Address of the revisions; null while nothing is saved. */
  revisions: string | null
}

const going: readonly DeskState['state'][] = ['draft', 'review', 'scheduled', 'published']
/** Those in which readers have it, or have had it. */
const wasRead: readonly DeskState['state'][] = ['published', 'withdrawn']

/** 狀態: where the article stands, who else is here, and what it still needs. */
export function StatePanel({ state, checks, others, revisions }: Props) {
  const { acceptance, published, updated } = state
  return (
    <SidePart title="狀態">
      {state.reviewNote && (
        <section className="editor-note" aria-label="編輯的話">
          <h3>編輯的話</h3>
          <p>{state.reviewNote}</p>
        </section>
      )}
      {state.state === 'withdrawn' && (
        <section className="editor-note" aria-label="給讀者的撤回說明">
          <h3>給讀者的撤回說明</h3>
          <p>{state.withdrawalNotice}</p>
        </section>
      )}
      <dl className="fact">
        <dt>現況</dt>
        <dd>
          <span className="state">
            <StudioIcon name={state.changed && state.state === 'published' ? 'changed' : state.state} />
            {STATE_NAMES[state.state]}
          </span>
          {state.changed && <p className="why">有修改尚未給讀者看到。</p>}
        </dd>
        {published && (state.state === 'published' || state.state === 'scheduled') && (
          <>
            <dt>{state.state === 'scheduled' ? '排程' : '發佈'}</dt>
            <dd className="numerals">
              <time dateTime={published.iso}>{published.text}</time>
            </dd>
          </>
        )}
        {updated && state.state === 'published' && (
          <>
            <dt>更新</dt>
            <dd className="numerals">
              <time dateTime={updated.iso}>{updated.text}</time>
            </dd>
          </>
        )}
        {revisions && (
          <>
            <dt>版本</dt>
            <dd className="numerals">
              第 {state.version} 版{' '}
              <Link className="plain" href={revisions}>
                版本紀錄
              </Link>
            </dd>
          </>
        )}
        {wasRead.includes(state.state) && (
          <>
            <dt>閱讀</dt>
            <dd>
              <Link className="plain" href={routes.desk.views(state.id)}>
                每日閱讀次數
              </Link>
            </dd>
          </>
        )}
        <dt>在場</dt>
        <dd>{['你', ...others.map(({ name, editing }) => `${name}（${editing ? '編輯中' : '檢視中'}）`)].join('；')}</dd>
        {acceptance && (
          <>
            <dt>文責</dt>
            <dd>
              {acceptance.name}
              {acceptance.onBehalf && '（代作者）'}於<time dateTime={acceptance.at.iso}>{acceptance.at.text}</time>同意文責自負
            </dd>
          </>
        )}
      </dl>
      {going.includes(state.state) && <ReadyList checks={checks} id={READY_LIST} />}
    </SidePart>
  )
}
