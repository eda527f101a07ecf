import { invalid, notAllowed } from '../errors'
import type { Actor } from '../user/actor'
import { type Act, isPossible, mayDo, type Subject } from './policy'
import { STATE_NAMES, type State, stateOf } from './state'

const DOING: Record<Act, (name: string) => string> = {
  open: (name) => `打開${name}`,
  write: (name) => `修改${name}`,
  file: (name) => `更改${name}的標籤或欄目`,
  submit: (name) => `送審${name}`,
  recall: (name) => `取回${name}`,
  return: (name) => `退回${name}`,
  publish: (name) => `發佈${name}`,
  update: (name) => `更新${name}`,
  unschedule: (name) => `取消${name}的排程`,
  withdraw: (name) => `撤回${name}`,
  preview: (name) => `分享${name}的預覽`,
  trash: (name) => `把${name}移到垃圾桶`,
  untrash: (name) => `還原${name}`,
}

/** What somebody whose role does not allow it can do instead. */
const INSTEAD: Partial<Record<Act, Partial<Record<State, string>>>> = {
  write: { review: '請先取回' },
  file: { review: '請先取回', published: '請聯絡編輯', scheduled: '請聯絡編輯' },
  publish: { draft: '請先送審' },
  update: { published: '請聯絡編輯', scheduled: '請聯絡編輯' },
  trash: { review: '請先取回' },
}

/** What makes it possible, or what to do in its place. */
const FIRST: Partial<Record<Act, Partial<Record<State, string>>>> = {
  file: { trashed: '請先還原。' },
  trash: { published: '請用「撤回」。', scheduled: '請先取消排程。' },
}

/** Makes sure that somebody may do this to an article (403), and that its state allows it (422). Returns the state. */
export function mustBeAllowed(actor: Actor, act: Act, article: Subject, now: Date, name = '這篇文章'): State {
  const state = stateOf(article, now)
  if (!isPossible(state, act))
    throw invalid(`${name}的狀態是「${STATE_NAMES[state]}」，不可以${DOING[act]('它')}。${FIRST[act]?.[state] ?? ''}`)
  if (!mayDo(actor, act, article, now)) {
    const doing = DOING[act](name)
    const instead = INSTEAD[act]?.[state]
    throw notAllowed(instead ? `${doing}，${instead}` : doing)
  }
  return state
}
