'use client'

import { type ReactNode, useState } from 'react'
import type { Check } from '../../lib/article/checklist'
import { Ask } from './ask'
import { focusPlace } from './focus-place'
import { ReadyList } from './ready-list'

interface GoingOut {
  /** Goes on at once, after a question, or not at all. `what` is what is about to be done, e.g. 發佈. */
  goOut: (what: string, go: () => void) => void
  /** The question, or what stands in the way. */
  said: ReactNode
}

/** The list before publishing, as a gate: errors block and lead to where they are mended, warnings ask. */
export function useGoingOut(checks: readonly Check[]): GoingOut {
  const [asked, setAsked] = useState<{ what: string; go: () => void } | null>(null)
  const [blocked, setBlocked] = useState({ sentence: '', times: 0 })
  const warnings = checks.filter(({ level }) => level === 'warning')
  const goOut = (what: string, go: () => void) => {
    const error = checks.find(({ level }) => level === 'error')
    setBlocked(({ times }) => ({ sentence: error ? `未能${what}：${error.sentence}。` : '', times: times + 1 }))
    if (error) focusPlace(error.place)
    else if (warnings.length > 0) setAsked({ what, go })
    else go()
  }
  const said = (
    <>
      {blocked.sentence && (
        <p className="form-error" role="alert" key={blocked.times}>
          {blocked.sentence}
        </p>
      )}
      {asked && (
        <Ask title="發佈前檢查" confirm={`仍然${asked.what}`} cancel="返回修改" onConfirm={asked.go} onClose={() => setAsked(null)}>
          <p>以下各項可以改善，也可以照樣{asked.what}：</p>
          <ReadyList checks={warnings} />
        </Ask>
      )}
    </>
  )
  return { goOut, said }
}
