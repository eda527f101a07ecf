'use client'

import { type RefObject, useState } from 'react'
import type { DeskArticle, DeskState } from '../../lib/article/article'
import type { Content } from '../../lib/article/schema'
import { routes } from '../../lib/routes'
import { askStudio, Refused, sentenceOf } from '../ui/ask-studio'
import { copyKey, dropCopy } from './crash-copy'
import type { Act } from './desk'
import { isUnknown } from './lost-saves'
import type { SaveQueue, SaveState } from './save-queue'

/** Acts that send no text: they are done even where the text cannot be saved. */
const WITHOUT_TEXT = new Set(['withdraw', 'trash', 'untrash', 'return', 'recall', 'discard'])

interface At {
  /** What is true at this moment, whatever is drawn. */
  now: RefObject<{ content: Content; id: number | null; version: number }>
  /** Of this desk among those that keep copies. */
  name: string
  queue: SaveQueue<Content>
  state: DeskState | null
  setState: (state: DeskState) => void
  setSave: (save: SaveState) => void
  setNotice: (sentence: string | null) => void
}

/** What is done to the article from its desk, beside writing. Nothing is saved by itself meanwhile. */
export function useActs({ now, name, queue, state, setState, setSave, setNotice }: At) {
  const [busy, setBusy] = useState(false)

  /** After an act whose answer never came: whether it was done all the same, as the state of the article tells. */
  const catchUp = async (): Promise<boolean> => {
    const { id, version } = now.current
    const found = (await askStudio<DeskArticle>('GET', routes.api.article(id ?? 0)).catch(() => null))?.state
    const told = (of: DeskState | null | undefined) => JSON.stringify([of?.state, of?.changed, of?.publishedWall])
    if (found?.version !== version + 1 || told(found) === told(state)) return false
    now.current.version = found.version
    setState(found)
    return true
  }

  const saveFirst = async (verb: string): Promise<boolean> => {
    if (WITHOUT_TEXT.has(verb) && queue.isStopped) return true
    await queue.settled()
    if (verb === 'discard') {
      await queue.abandon()
      return true
    }
    const isNew = now.current.id === null
    if (await queue.flush(isNew ? now.current.content : undefined, isNew)) return true
    if (queue.isStopped) setNotice('這一頁的文字已經過時或由別人接手，請先重新載入，再做這件事。')
    return WITHOUT_TEXT.has(verb) && !isNew && !queue.isStopped
  }

  const act: Act = async (verb, given = {}) => {
    setBusy(true)
    setNotice(null)
    try {
      if (!(await saveFirst(verb))) return false
      queue.hold()
      const done = await askStudio<DeskState>('POST', routes.api.act(now.current.id ?? 0, verb), { version: now.current.version, ...given })
      now.current.version = done.version
      setState(done)
      if (verb === 'discard') {
        queue.stop()
        dropCopy(copyKey(done.id, name))
        window.location.reload()
      }
      return true
    } catch (error) {
      if (isUnknown(error) && (await catchUp())) return true
      if (error instanceof Refused && error.status === 401) setSave({ kind: 'signed-out', sentence: error.message })
      else setNotice(sentenceOf(error))
      return false
    } finally {
      queue.release()
      setBusy(false)
    }
  }

  /** 預覽: the page as it is written now, also of an article that this begins. */
  const preview = async (): Promise<void> => {
    if (await saveFirst('preview')) window.location.assign(routes.desk.preview(now.current.id ?? 0))
  }

  return { act, preview, busy }
}
