'use client'

import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { DeskArticle, DeskState, Presence } from '../../lib/article/article'
import type { Content } from '../../lib/article/schema'
import { askStudio, Refused } from '../ui/ask-studio'
import { type CrashCopy, dropCopy, findCopy, keepCopy } from './crash-copy'
import type { Act } from './desk'
import { isWorthSaving, noting } from './lost-saves'
import { SaveQueue, type SaveState } from './save-queue'
import { tabName, usePresence } from './use-presence'

const ARTICLES = '/api/studio/articles'
const COPY_MS = 500

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
  const now = useRef({
    content: opened.content,
    id: opened.state?.id ?? null,
    version: opened.state?.version ?? 0,
    edited: false,
    lost: [] as Content[],
  })

  const queue = useMemo(() => {
    const done = (written: Content) => {
      if (now.current.content === written) dropCopy(now.current.id)
    }
    return new SaveQueue<Content>({
      isWorthSaving: (written) => now.current.id !== null || isWorthSaving(written),
      onState: setSave,
      send: async (written, explicit) => {
        const { lost } = now.current
        if (now.current.id === null) {
          // What was sent and never answered may have begun the article: it is sent again as it was.
          const first = lost[0] ?? written
          const begun = await noting(lost, first, () => askStudio<DeskState>('POST', lost[0] ? `${ARTICLES}?again` : ARTICLES, first))
          Object.assign(now.current, { id: begun.id, version: begun.version })
          dropCopy(null)
          setState(begun)
          window.history.replaceState(null, '', `/studio/articles/${begun.id}`)
          if (first === written) return done(written)
        }
        const { id, version } = now.current
        const given = { version, content: written, explicit, tab, lost }
        const saved = await noting(lost, written, () => askStudio<{ version: number }>('PUT', `${ARTICLES}/${id}`, given))
        now.current.version = saved.version
        setState((before) => before && { ...before, version: saved.version, changed: before.changed || before.state === 'published' })
        done(written)
      },
    })
  }, [tab])

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

  /** After an act whose answer never came: whether it was done all the same, as the state of the article tells. */
  const catchUp = async (): Promise<boolean> => {
    const { id, version } = now.current
    const found = await askStudio<DeskArticle>('GET', `${ARTICLES}/${id}`).catch(() => null)
    if (!found || found.state.version !== version + 1 || found.state.state === state?.state) return false
    now.current.version = found.state.version
    setState(found.state)
    return true
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
      if (error instanceof Refused && (error.status === 0 || error.status >= 500) && (await catchUp())) return true
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
