'use client'

import { use, useEffect, useRef, useState } from 'react'
import type { UploadedPicture } from '../../lib/media/media'
import { Refused, sentenceOf } from '../ui/ask-studio'
import { SessionOver } from '../ui/session-over'
import { uploadPicture } from './upload-picture'

/** One file on its way. */
export interface Upload {
  key: string
  name: string
  /** 0 to 1; at 1 the picture is being worked on. */
  share: number
  state: 'waiting' | 'sending' | 'done' | 'refused'
  /** Why it was refused. */
  refusal?: string
  /** Sends it once more, where that may help. */
  again?: () => void
}

/** The line, the newsroom or the session was at fault, not the picture. */
const mayHelp = (error: unknown) => !(error instanceof Refused) || ![400, 403, 413, 422].includes(error.status)

/** Uploads files one after another, since the newsroom works on one at a time. `onDone` hears of each picture that has arrived. */
export function useUploads(onDone: (picture: UploadedPicture) => void) {
  const over = use(SessionOver)
  const [uploads, setUploads] = useState<Upload[]>([])
  const last = useRef<Promise<void>>(Promise.resolve())
  const leaving = useRef<AbortController>(null)
  const told = useRef(onDone)
  told.current = onDone
  useEffect(() => {
    leaving.current = new AbortController()
    return () => leaving.current?.abort()
  }, [])
  const change = (key: string, by: Partial<Upload>) =>
    setUploads((before) => before.map((upload) => (upload.key === key ? { ...upload, ...by } : upload)))
  const send = async (key: string, file: File) => {
    const signal = leaving.current?.signal
    if (signal?.aborted) return
    change(key, { state: 'sending' })
    try {
      const picture = await uploadPicture(file, (share) => change(key, { share }), signal)
      change(key, { state: 'done', share: 1 })
      told.current(picture)
    } catch (error) {
      if (signal?.aborted) return
      const again = mayHelp(error) ? () => plan(key, file) : undefined
      change(key, { state: 'refused', refusal: sentenceOf(error), again })
      if (again && error instanceof Refused && error.status === 401) over(again)
    }
  }
  const plan = (key: string, file: File) => {
    change(key, { state: 'waiting', share: 0, refusal: undefined, again: undefined })
    last.current = last.current.then(() => send(key, file))
  }
  const add = (files: Iterable<File>) => {
    for (const file of files) {
      const key = crypto.randomUUID()
      setUploads((before) => [...before, { key, name: file.name, share: 0, state: 'waiting' }])
      plan(key, file)
    }
  }
  return { uploads, add }
}
