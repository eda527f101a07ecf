'use client'

import { type ReactNode, useId } from 'react'
import { Modal } from '../ui/modal'

interface Props {
  title: string
  /** On the button that does it. */
  confirm: string
  cancel?: string
  onConfirm: () => void
  onClose: () => void
  /** What will happen, and what has to be said about it. */
  children: ReactNode
}

/** Asks once before something is done. What is typed here belongs to whoever asks, so that nothing is lost when it is refused. */
export function Ask({ title, confirm, cancel = '取消', onConfirm, onClose, children }: Props) {
  const id = useId()
  return (
    <Modal className="studio desk-dialog" label={title} onClose={onClose}>
      {(close) => (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            close()
            onConfirm()
          }}
        >
          <h2 id={id}>{title}</h2>
          {children}
          <p className="acts">
            <button className="button" type="button" onClick={close}>
              {cancel}
            </button>
            <button className="button main" type="submit">
              {confirm}
            </button>
          </p>
        </form>
      )}
    </Modal>
  )
}
