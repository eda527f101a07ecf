'use client'

import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { DeskState, Presence } from '../../lib/article/article'
import type { Content } from '../../lib/article/schema'
import { askStudio, Refused } from '../ui/ask-studio'
import { type CrashCopy, dropCopy, findCopy, keepCopy } from './crash-copy'
import type { Act } from './desk'
import { SaveQueue, type SaveState } from './save-queue'
import { tabName, usePresence } from './use-presence'

const ARTICLES = '/api/studio/articles'
const COPY_MS = 500

/** Anything that its author would miss; a section and a name are there from the beginning. */
function isWorthSaving({ title, summary, body, tags, picture }: Content): boolean {
  const [first, ...rest] = body.content
  const saysNothing = rest.length === 0 && first?.type === 'paragraph' && !first.content?.length
  return title.trim() !== '' || summary.trim() !== '' || !saysNothing || tags.length > 0 || picture !== null
}

interface Opened {
  state: DeskState | null
  content: Content
  email: string
}

/** Everything that happens to an article on its desk: what is written, how it is saved, who else is there, what is done to it. */
export function useDesk(opened: Opened) {
  const [content, setContent] = useState(opened.content)
  const [state, setState] = useState(opened.state)
  const [save, setSave] = useState<SaveState>({ kind: 'clean' })
  const [notice, setNotice] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const [displacedBy, setDisplacedBy] = useState<string | null>(null)
  const [copy, setCopy] = useState<CrashCopy | null>(null)
  const [tab] = useState(tabName)
  const now = useRef({ content: opened.content, id: opened.state?.id ?? null, version: opened.state?.version ?? 0, edited: false })

  const queue = useMemo(
    () =>
      new SaveQueue<Content>({
        isWorthSaving: (written) => now.current.id !== null || isWorthSaving(written),
        onState: setSave,
        send: async (written, explicit) => {
          const { id, version } = now.current
          if (id === null) {
            const begun = await askStudio<DeskState>('POST', ARTICLES, written)
            Object.assign(now.current, { id: begun.id, version: begun.version })
            dropCopy(null)
            setState(begun)
            window.history.replaceState(null, '', `/studio/articles/${begun.id}`)
          } else {
            const saved = await askStudio<{ version: number }>('PUT', `${ARTICLES}/${id}`, { version, content: written, explicit, tab })
            now.current.version = saved.version
            setState((before) => before && { ...before, version: saved.version, changed: before.changed || before.state === 'published' })
          }
          if (now.current.content === written) dropCopy(now.current.id)
        },
      }),
    [tab],
  )

  const keep = useCallback(() => {
    const { id, version, content: written } = now.current
    if (queue.isDirty) keepCopy(id, { content: written, version, at: new Date().toISOString(), email: opened.email })
  }, [queue, opened.email])

  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const change = useCallback(
    (part: Partial<Content>) => {
      const next = { ...now.current.content, ...part }
      now.current.content = next
      now.current.edited = true
      setContent(next)
      queue.change(next)
      clearTimeout(timer.current)
      timer.current = setTimeout(keep, COPY_MS)
    },
    [queue, keep],
  )

  useEffect(() => {
    setCopy(findCopy(opened.state?.id ?? null, opened.email))
    const hide = () => {
      keep()
      void queue.flush()
    }
    const onHidden = () => document.visibilityState === 'hidden' && hide()
    const online = () => queue.retry()
    const unload = (event: BeforeUnloadEvent) => queue.isDirty && event.preventDefault()
    document.addEventListener('visibilitychange', onHidden)
    addEventListener('pagehide', hide)
    addEventListener('online', online)
    addEventListener('beforeunload', unload)
    return () => {
      document.removeEventListener('visibilitychange', onHidden)
      removeEventListener('pagehide', hide)
      removeEventListener('online', online)
      removeEventListener('beforeunload', unload)
      hide()
    }
  }, [queue, keep, opened.state?.id, opened.email])

  const onBeat = (beat: Presence) => {
    if (beat.editing) now.current.edited = true
    else if (now.current.edited && beat.editor) {
      queue.stop()
      keep()
      setDisplacedBy(beat.editor)
    }
  }
  // A displaced tab is silent: it must not come alive with old text when the other one leaves.
  const presence = usePresence(displacedBy ? null : (state?.id ?? null), tab, onBeat)

  const takeOver = async (): Promise<boolean> => {
    const { id } = now.current
    const refusal = await askStudio('POST', `${ARTICLES}/${id}/take-over`, { tab }).then(
      () => null,
      (error: unknown) => String(error instanceof Error ? error.message : error),
    )
    setNotice(refusal)
    return refusal === null
  }

  const act: Act = async (verb, given = {}) => {
    setBusy(true)
    setNotice(null)
    try {
      if (!(await queue.flush(now.current.id === null ? now.current.content : undefined, now.current.id === null))) return false
      const done = await askStudio<DeskState>('POST', `${ARTICLES}/${now.current.id}/${verb}`, { version: now.current.version, ...given })
      now.current.version = done.version
      setState(done)
      return true
    } catch (error) {
      if (error instanceof Refused && error.status === 401) setSave({ kind: 'signed-out', sentence: error.message })
      else setNotice(error instanceof Error ? error.message : String(error))
      return false
    } finally {
      setBusy(false)
    }
  }

  const canWrite = state === null || state.acts.includes('write')
  const looksOn = presence !== null && !presence.editing
  const editable = canWrite && !looksOn && !busy && displacedBy === null && save.kind !== 'conflict'
  return {
    content,
    state,
    save,
    notice,
    setNotice,
    copy,
    setCopy,
    displacedBy,
    presence,
    looksOn,
    canWrite,
    editable,
    tab,
    queue,
    change,
    act,
    takeOver,
    setState,
  }
}

export type Desk = ReturnType<typeof useDesk>
