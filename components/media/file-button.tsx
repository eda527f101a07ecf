import type { ChangeEvent } from 'react'
import { ACCEPTED } from '../../lib/media/media'
import { StudioIcon } from '../shell/studio-icon'

interface Props {
  name: string
  onFiles: (files: File[]) => void
  multiple?: boolean
  main?: boolean
}

/** A button that opens the browser's own dialog for files. */
export function FileButton({ name, onFiles, multiple = false, main = false }: Props) {
  const chosen = (event: ChangeEvent<HTMLInputElement>) => {
    onFiles([...(event.target.files ?? [])])
    // The same file may be chosen again after it was refused.
    event.target.value = ''
  }
  return (
    <label className={main ? 'button main file-button' : 'button file-button'}>
      <StudioIcon name="upload" />
      {name}
      <input className="unseen" type="file" accept={ACCEPTED} multiple={multiple} onChange={chosen} />
    </label>
  )
}
