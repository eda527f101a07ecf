'use client'

import { useEffect, useRef, useState } from 'react'
import type { Check } from '../../lib/article/checklist'
import type { Act as Doing } from '../../lib/article/policy'
import { StudioIcon } from '../shell/studio-icon'
import { type Act, acceptanceOf, type DeskPart } from './desk'
import { type Answers, DeskDialog, type Question } from './desk-dialogs'
import { useGoingOut } from './going-out'

interface Props extends DeskPart {
  act: Act
  checks: readonly Check[]
  /** Whether 我同意文責自負 is ticked. */
  accepts: boolean
  saving: boolean
  /** Saves now, and keeps a revision; false when it was refused, which the desk says. */
  onSave: () => Promise<boolean>
  /** Saves what is not saved yet, and goes to the preview. */
  onPreview: () => Promise<void>
}

const DONE: Record<string, string> = {
  submit: '已送審，編輯會收到。',
  recall: '已取回，可以繼續修改。',
  return: '已退回給作者。',
  publish: '已發佈。',
  update: '已發佈更新。',
  discard: '已放棄修改。',
  withdraw: '已撤回。',
  trash: '已移到垃圾桶。',
  untrash: '已還原。',
}

const NOTHING: Answers = { note: '', notice: '', readersShouldSee: false }

/** The buttons of the desk's bar: what can be done to the article, by whoever asks, in the state that it is in. */
export function DeskActs({ content, options, state, editable, act, checks, accepts, saving, onSave, onPreview }: Props) {
  const [question, setQuestion] = useState<Question | null>(null)
  const [answers, setAnswers] = useState(NOTHING)
  const [busy, setBusy] = useState(false)
  const [done, setDone] = useState('')
  const status = useRef<HTMLParagraphElement>(null)
  const { goOut, said } = useGoingOut(checks)
  const has = (doing: Doing) => state.acts.includes(doing)
  const scheduled = state.state === 'scheduled'
  // Somebody else is writing, or something is under way: what would send the text has to wait.
  const held = busy || (!editable && has('write'))

  // The button that was pressed may be gone: the focus goes to what is said instead of nowhere.
  useEffect(() => {
    if (done && document.activeElement === document.body) status.current?.focus()
  }, [done])

  const run = async (verb: string, given?: object) => {
    if (busy) return
    setBusy(true)
    setDone('')
    const isDone = await act(verb, given).finally(() => setBusy(false))
    if (!isDone) return
    setDone(verb)
    setAnswers(NOTHING)
  }
  const acceptance = acceptanceOf({ content, options }, accepts)
  const publish = () => run('publish', acceptance)
  const update = (readersShouldSee: boolean) => run('update', { readersShouldSee, ...acceptance })
  const confirmed: Record<Question, () => void> = {
    return: () => run('return', { note: answers.note }),
    withdraw: () => run('withdraw', { notice: answers.notice }),
    update: () => update(answers.readersShouldSee),
    now: publish,
    discard: () => run('discard'),
    trash: () => run('trash'),
  }
  const ask = (asked: Question) => () => setQuestion(asked)

  return (
    <div className="acts desk-acts">
      {has('preview') && (
        <ActButton held={busy} onClick={onPreview}>
          <StudioIcon name="eye" />
          預覽
        </ActButton>
      )}
      {has('write') && (
        <ActButton held={held || saving} onClick={onSave}>
          儲存
        </ActButton>
      )}
      {has('recall') && (
        <ActButton held={busy} onClick={() => run('recall')}>
          取回
        </ActButton>
      )}
      {has('return') && (
        <ActButton held={busy} onClick={ask('return')}>
          退回
        </ActButton>
      )}
      {state.changed && has('write') && (
        <ActButton held={held} onClick={ask('discard')}>
          放棄修改
        </ActButton>
      )}
      {has('withdraw') && (
        <ActButton held={busy} onClick={ask('withdraw')}>
          撤回
        </ActButton>
      )}
      {has('trash') && (
        <ActButton held={busy} onClick={ask('trash')}>
          移到垃圾桶
        </ActButton>
      )}
      {has('untrash') && (
        <ActButton held={busy} onClick={() => run('untrash')}>
          還原
        </ActButton>
      )}
      {has('submit') && (
        <ActButton main={!has('publish')} held={held} onClick={() => run('submit', acceptance)}>
          送審
        </ActButton>
      )}
      {scheduled && state.changed && has('update') && (
        // Nobody has read it yet, so there is no kind of update to choose.
        <ActButton held={held} onClick={() => goOut('套用修改', () => update(false))}>
          套用修改
        </ActButton>
      )}
      {has('publish') && (
        <ActButton main held={held} onClick={() => goOut('發佈', scheduled ? ask('now') : publish)}>
          {scheduled ? '立即發佈' : '發佈'}
        </ActButton>
      )}
      {!scheduled && has('update') && (
        <ActButton main held={held} onClick={() => goOut('發佈更新', ask('update'))}>
          發佈更新
        </ActButton>
      )}
      <p className="done" role="status" ref={status} tabIndex={-1}>
        {done && DONE[done]}
        {(done === 'publish' || done === 'update') && state.address && <a href={state.address}>看讀者看到的文章</a>}
      </p>
      {said}
      {question && (
        <DeskDialog
          question={question}
          answers={answers}
          onAnswers={(change) => setAnswers({ ...answers, ...change })}
          onConfirm={confirmed[question]}
          onClose={() => setQuestion(null)}
        />
      )}
    </div>
  )
}

interface ActButtonProps {
  main?: boolean
  /** It has to wait; it stays where it is, with the focus. */
  held?: boolean
  onClick: () => unknown
  children: React.ReactNode
}

function ActButton({ main = false, held = false, onClick, children }: ActButtonProps) {
  return (
    <button
      className={main ? 'button main' : 'button'}
      type="button"
      aria-disabled={held || undefined}
      onClick={held ? undefined : onClick}
    >
      {children}
    </button>
  )
}
