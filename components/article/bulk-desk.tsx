'use client'

import { useRouter } from 'next/navigation'
import { createContext, type FormEvent, type ReactNode, use, useRef, useState } from 'react'
import { moveChosen, restoreChosen, tagChosen, trashChosen } from '../../lib/article/actions'
import { Said } from '../ui/said'
import { useWork } from '../ui/use-work'
import { type BulkAct, BulkBar } from './bulk-bar'
import { BulkDialog } from './bulk-dialog'

const SENDS: Record<BulkAct, typeof tagChosen> = { tag: tagChosen, move: moveChosen, trash: trashChosen, restore: restoreChosen }

const SURE = {
  trash: (count: number) => `把${count}篇文章移到垃圾桶？之後可以在「垃圾桶」還原。`,
  restore: (count: number) => `還原${count}篇文章？它們會變回草稿。`,
} as const

const Act = createContext<(act: BulkAct, ids: readonly string[]) => void>(() => undefined)

/** Does one thing to one article, from wherever it stands in the list. */
export function BulkButton({ act, id, children }: { act: BulkAct; id: number; children: ReactNode }) {
  const begin = use(Act)
  return (
    <button type="button" onClick={() => begin(act, [String(id)])}>
      {children}
    </button>
  )
}

interface Props {
  sections: readonly { id: number; name: string; disclaimer: string | null }[]
  /** True where what is listed lies in the trash. */
  trash: boolean
  /** The list, with a checkbox named `id` for every article. */
  children: ReactNode
}

const boxesOf = (list: HTMLFormElement | null) => [...(list?.querySelectorAll<HTMLInputElement>('input[name="id"]') ?? [])]

/** Round the list: what is chosen in it, and what can be done with that. What is refused leaves the choice as it was. */
export function BulkDesk({ sections, trash, children }: Props) {
  const router = useRouter()
  const list = useRef<HTMLFormElement>(null)
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [asking, setAsking] = useState<{ act: 'tag' | 'move'; ids: readonly string[] } | null>(null)

  const choose = (choice: (box: HTMLInputElement) => boolean) => {
    for (const box of boxesOf(list.current)) box.checked = choice(box)
    const all = list.current?.querySelector<HTMLInputElement>('input[name="all"]')
    const ids = boxesOf(list.current).flatMap((box) => (box.checked ? [box.value] : []))
    if (all) all.checked = ids.length > 0 && ids.length === boxesOf(list.current).length
    setChosen(ids)
  }

  const { outcome, busy, work } = useWork()

  const sendFor = (act: BulkAct, ids: readonly string[], form = new FormData()) => {
    for (const id of ids) form.append('id', id)
    work(async () => {
      const answer = await SENDS[act](null, form)
      if (answer && 'done' in answer) {
        setAsking(null)
        choose(() => false)
        router.refresh()
      }
      return answer
    })
  }
  const begin = (act: BulkAct, ids: readonly string[]) => {
    if (act === 'tag' || act === 'move') setAsking({ act, ids })
    else if (window.confirm(SURE[act](ids.length))) sendFor(act, ids)
  }
  const change = ({ target }: FormEvent<HTMLFormElement>) => {
    const whole = target instanceof HTMLInputElement && target.name === 'all' ? target.checked : null
    choose((box) => whole ?? box.checked)
  }

  return (
    <Act value={begin}>
      {chosen.length > 0 && (
        <BulkBar count={chosen.length} busy={busy} trash={trash} onAct={(act) => begin(act, chosen)} onNone={() => choose(() => false)} />
      )}
      {!asking && <Said outcome={outcome} />}
      <form ref={list} aria-label="文章列表" onChange={change} onSubmit={(event) => event.preventDefault()}>
        {children}
      </form>
      {asking && (
        <BulkDialog
          act={asking.act}
          count={asking.ids.length}
          sections={sections}
          busy={busy}
          outcome={outcome}
          onSend={(form) => sendFor(asking.act, asking.ids, form)}
          onClose={() => setAsking(null)}
        />
      )}
    </Act>
  )
}
