import type { Check } from '../../lib/article/checklist'
import { StudioIcon } from '../shell/studio-icon'

const SIGNS = { ok: 'check', warning: 'warn', error: 'close' } as const
const SAID = { ok: '完成：', warning: '提醒：', error: '必須處理：' } as const

/** Name of the list that a refusal leads to. */
export const READY_LIST = 'before-going-out'

/** 發佈前檢查. Signs stand with words: nobody has to tell red from grey. */
export function ReadyList({ checks, id }: { checks: readonly Check[]; id?: string }) {
  return (
    <ul className="ready" aria-label="發佈前檢查" id={id} tabIndex={id ? -1 : undefined}>
      {checks.map(({ level, sentence }) => (
        <li key={sentence} className={level === 'ok' ? undefined : level === 'error' ? 'todo must' : 'todo'}>
          <StudioIcon name={SIGNS[level]} />
          <span>
            <span className="unseen">{SAID[level]}</span>
            {sentence}
          </span>
        </li>
      ))}
    </ul>
  )
}
