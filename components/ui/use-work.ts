'use client'

import { unstable_isUnrecognizedActionError, unstable_rethrow } from 'next/navigation'
import { use, useState, useTransition } from 'react'
import type { Outcome } from '../../lib/action'
import { OFFLINE, Refused, UNKNOWN } from './ask-studio'
import { SessionOver } from './session-over'

const OUTDATED = '編輯台剛更新過，這一頁已經過時。請記下你的修改，重新載入後再試。'

/** What is said of work that could not be done. What was typed stays, where a thrown error would take the page away. */
function refusal(error: unknown): Outcome {
  // A redirect leaves by throwing, here as on the server.
  unstable_rethrow(error)
  if (error instanceof Refused) return { error: error.message, over: error.status === 401 }
  if (unstable_isUnrecognizedActionError(error)) return { error: OUTDATED }
  // What browsers throw for a connection that is not there or breaks; that a proxy answered an action is an Error.
  return { error: error instanceof TypeError ? OFFLINE : UNKNOWN }
}

/**
 * Does what a form asks for, by a server action or by routes, and says what came of it. When the session is over, the person
 * signs in again in place, and it is done again.
 */
export function useWork(first: Outcome = null) {
  const over = use(SessionOver)
  const [outcome, setOutcome] = useState(first)
  const [busy, start] = useTransition()
  const work = (todo: () => Promise<Outcome>) =>
    start(async () => {
      const heard = await todo().catch(refusal)
      start(() => setOutcome(heard))
      if (heard && 'over' in heard && heard.over) over(() => work(todo))
    })
  return { outcome, busy, work, forget: () => setOutcome(null) }
}
