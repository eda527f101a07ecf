'use client'

import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { DeskState, Presence } from '../../lib/article/article'
import type { Content } from '../../lib/article/schema'
import { routes } from '../../lib/routes'
import { askStudio, sentenceOf } from '../ui/ask-studio'
import { copyKey, dropCopy, type FoundCopy, findCopy, keepCopy } from './crash-copy'
import { isWorthSaving, noting } from './lost-saves'
import { SaveQueue, type SaveState } from './save-queue'
import { useActs } from './use-acts'
import { useLeaving } from './use-leaving'
import { tabName, usePresence } from './use-presence'

const COPY_MS = 500
const FIRST_VERSION = 1

interface Opened {
  state: DeskState | null
  content: Content
  email: string
}

interface Saved {
  version: number
  changed: boolean
}

/** Everything that happens to an article on its desk: what is written, how it is saved, who else is there, what is done to it. */
export function useDesk(opened: Opened) {
  const [content, setContent] = useState(opened.content)
  const [state, setState] = useState(opened.state)
  const [save, setSave] = useState<SaveState>({ kind: 'clean' })
  const [notice, setNotice] = useState<string | null>(null)
  const [displacedBy, setDisplacedBy] = useState<string | null>(null)
  const [copy, setCopy] = useState<FoundCopy | null>(null)
  const [tab] = useState(tabName)
  const [name] = useState(() => crypto.randomUUID())
  const now = useRef({
    content: opened.content,
    id: opened.state?.id ?? null,
    version: opened.state?.version ?? 0,
    edited: false,
    /** Whether this tab was the one that edits, and whether the server was heard of yet. */
    edits: false,
    heard: false,
    replaces: false,
    /** The name under which the article begins, and those of saves that were never answered. */
    beginsAs: name,
    lost: [] as string[],
    gone: false,
  })

  const keep = useCallback(
    (written: Content = now.current.content) => {
      const { id, version, beginsAs } = now.current
      keepCopy(copyKey(id, name), { content: written, version, at: new Date().toISOString(), beginsAs, email: opened.email })
    },
    [name, opened.email],
  )

  const queue = useMemo(() => {
    const begin = async (content: Content) => {
      const { lost, beginsAs } = now.current
      // Sent before, and never answered: that may have begun the article with an earlier text.
      const isFirst = lost.length === 0
      const given = { key: beginsAs, content }
      const begun = await noting(lost, beginsAs, () => askStudio<DeskState>('POST', routes.api.articles(), given))
      dropCopy(copyKey(null, name))
      Object.assign(now.current, { id: begun.id, version: FIRST_VERSION })
      if (now.current.gone) return isFirst
      setState(begun)
      window.history.replaceState(null, '', routes.desk.article(begun.id))
      return isFirst
    }
    const send = async (written: Content, explicit: boolean) => {
      keep(written)
      if (now.current.id !== null || !(await begin(written))) {
        const { id, version, lost, replaces } = now.current
        const key = crypto.randomUUID()
        const given = { version, content: written, explicit, tab, replaces, key, lost }
        const saved = await noting(lost, key, () => askStudio<Saved>('PUT', routes.api.article(id ?? 0), given))
        Object.assign(now.current, { version: saved.version, replaces: false })
        setState((before) => before && { ...before, ...saved })
      }
      if (now.current.content === written) dropCopy(copyKey(now.current.id, name))
    }
    return new SaveQueue<Content>({
      isWorthSaving: (written) => now.current.id !== null || isWorthSaving(written),
      onState: setSave,
      send,
    })
  }, [tab, name, keep])

  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const change = useCallback(
    (part: Partial<Content>) => {
      const next = { ...now.current.content, ...part }
      now.current.content = next
      now.current.edited = true
      setContent(next)
      queue.change(next)
      clearTimeout(timer.current)
      // What is still being composed is nobody's text yet.
      timer.current = setTimeout(() => void queue.settled().then(() => queue.isDirty && keep()), COPY_MS)
    },
    [queue, keep],
  )

  useEffect(() => {
    now.current.gone = false
    setCopy(findCopy(opened.state?.id ?? null, opened.email))
    // The browser's Back brings the empty desk on which an article was begun, under the address of that article.
    if (opened.state?.id === undefined && /\d$/.test(window.location.pathname)) window.location.reload()
    return () => {
      now.current.gone = true
    }
  }, [opened.state?.id, opened.email])
  useLeaving(queue, keep)

  const onBeat = (beat: Presence) => {
    // The browser's Back may have brought a page of an earlier version, before anything was typed into it.
    const isFirst = !now.current.heard
    now.current.heard = true
    if (isFirst && !now.current.edited && beat.version > now.current.version) return window.location.reload()
    setState((before) => before && { ...before, brokenLinks: beat.brokenLinks })
    if (beat.editing) now.current.edits = true
    else if (now.current.edits && beat.editor) {
      queue.stop()
      keep()
      setDisplacedBy(beat.editor)
    }
  }
  // A displaced tab is silent: it must not come alive with old text when the other one leaves.
  const { presence, stays } = usePresence(displacedBy ? null : (state?.id ?? null), tab, onBeat)

  const takeOver = async (): Promise<void> => {
    try {
      await askStudio('POST', routes.api.act(now.current.id ?? 0, 'take-over'), { tab })
      stays.current = true
      window.location.reload()
    } catch (error) {
      setNotice(sentenceOf(error))
    }
  }

  const { act, preview, busy } = useActs({ now, name, queue, state, setState, setSave, setNotice })
  const canWrite = state === null || state.acts.includes('write')
  const looksOn = presence !== null && !presence.editing
  return {
    content,
    state,
    save,
    setSave,
    notice,
    setNotice,
    copy,
    setCopy,
    displacedBy,
    presence,
    looksOn,
    canWrite,
    editable: canWrite && !looksOn && !busy && displacedBy === null && save.kind !== 'conflict',
    queue,
    change,
    act,
    preview,
    takeOver,
    setState,
    /** Takes back a text that the browser kept; what it replaces on the server is kept as a revision. */
    fetchBack: (kept: FoundCopy) => {
      const { beginsAs } = kept
      Object.assign(now.current, { replaces: true, ...(now.current.id === null ? { beginsAs, lost: [beginsAs] } : {}) })
      change(kept.content)
      dropCopy(kept.key)
      setCopy(null)
    },
    isOlder: (kept: FoundCopy) => kept.version < now.current.version,
  }
}

export type Desk = ReturnType<typeof useDesk>
