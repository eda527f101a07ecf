'use client'

import { Ask } from './ask'

/** What is asked about before it is done. */
export type Question = 'return' | 'update' | 'now' | 'discard' | 'withdraw' | 'trash'

/** What is written or chosen in the questions; kept by whoever asks. */
export interface Answers {
  note: string
  notice: string
  readersShouldSee: boolean
}

interface Props {
  question: Question
  answers: Answers
  onAnswers: (change: Partial<Answers>) => void
  onConfirm: () => void
  onClose: () => void
}

const SAID: Record<Exclude<Question, 'return' | 'update' | 'withdraw'>, { title: string; confirm: string; text: string }> = {
  now: { title: '現在就發佈？', confirm: '立即發佈', text: '文章會馬上給讀者看到，原定的排程會取消。' },
  discard: { title: '放棄修改？', confirm: '放棄修改', text: '讀者看到的不會改變。放棄了的修改仍會留在版本紀錄，可以還原。' },
  trash: { title: '移到垃圾桶？', confirm: '移到垃圾桶', text: '文章會離開文章列表，分享過的預覽連結會失效。之後可以在垃圾桶還原。' },
}

/** One question of the desk's acts. */
export function DeskDialog({ question, answers, onAnswers, onConfirm, onClose }: Props) {
  const on = { onConfirm, onClose }
  if (question === 'return')
    return (
      <Ask title="退回給作者" confirm="退回" {...on}>
        <p>文章會回到草稿，作者會看到這段話。</p>
        <label className="field">
          給作者的話
          <textarea
            rows={5}
            required
            maxLength={1_000}
            value={answers.note}
            placeholder="例如：第二段的數字請註明出處。"
            onChange={({ target }) => onAnswers({ note: target.value })}
          />
        </label>
      </Ask>
    )
  if (question === 'withdraw')
    return (
      <Ask title="撤回文章？" confirm="撤回" {...on}>
        <p>撤回不能還原：文章會從首頁、列表和搜尋消失，它的網址從此只顯示「文章已撤回」和以下的說明（狀態410）。</p>
        <label className="field">
          給讀者的撤回說明
          <textarea
            rows={3}
            required
            maxLength={300}
            value={answers.notice}
            placeholder="例如：本文引述的數字有誤，編輯部已經撤回，並向讀者致歉。"
            onChange={({ target }) => onAnswers({ notice: target.value })}
          />
        </label>
      </Ask>
    )
  if (question === 'update')
    return (
      <Ask title="發佈更新" confirm="發佈更新" {...on}>
        <p>讀者會馬上看到你的修改。這次更新是：</p>
        <fieldset className="choices">
          <legend className="unseen">更新的性質</legend>
          {([false, true] as const).map((seen) => (
            <label key={String(seen)} className="tick">
              <input
                type="radio"
                name="readers-should-see"
                checked={answers.readersShouldSee === seen}
                onChange={() => onAnswers({ readersShouldSee: seen })}
              />
              {seen ? '重要更新（顯示「最後更新」）' : '小修正（讀者不會看到）'}
            </label>
          ))}
        </fieldset>
      </Ask>
    )
  const { title, confirm, text } = SAID[question]
  return (
    <Ask title={title} confirm={confirm} {...on}>
      <p>{text}</p>
    </Ask>
  )
}
