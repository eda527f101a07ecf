import type { ReactNode } from 'react'
import { StudioIcon } from '../shell/studio-icon'

interface Props {
  title: string
  /** Set small beside the title. */
  note?: string
  id?: string
  children: ReactNode
}

/** One part of what stands beside the writing; it folds. */
export function SidePart({ title, note, id, children }: Props) {
  return (
    <details open id={id}>
      <summary>
        {title}
        {note && <b>{note}</b>}
        <StudioIcon name="fold" />
      </summary>
      <div className="fields">{children}</div>
    </details>
  )
}
