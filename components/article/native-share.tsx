'use client'

import { Icon } from '../ui/icon'

/** Opens the device's own share sheet, where there is one: the boot script knows. A reader who closes it has chosen nothing, which is no error. */
export function NativeShare({ address, title }: { address: string; title: string }) {
  return (
    <button type="button" className="share-sheet" onClick={() => navigator.share({ title, url: address }).catch(() => undefined)}>
      <Icon name="share" />
      分享至…
    </button>
  )
}
