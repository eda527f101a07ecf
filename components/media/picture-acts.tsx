'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { routes } from '../../lib/routes'
import { askStudio } from '../ui/ask-studio'
import { Said } from '../ui/said'
import { useWork } from '../ui/use-work'
import { MediaPicker } from './media-picker'

interface Props {
  id: number
  fileName: string
  /** In how many places it stands. */
  uses: number
}

/** What changes more than this picture: another one in its place everywhere, and deleting it. Both ask first. */
export function PictureActs({ id, fileName, uses }: Props) {
  const router = useRouter()
  const [choosing, setChoosing] = useState(false)
  const { outcome, busy, work } = useWork()
  const act = (sure: string, method: 'PUT' | 'DELETE', to: string, fields?: { byId: number }) => {
    if (!window.confirm(sure)) return
    work(async () => {
      await askStudio(method, routes.api.picture(id), fields)
      router.push(to)
      return null
    })
  }
  const remove = () => act(`刪除「${fileName}」？刪除後不能還原。`, 'DELETE', routes.desk.media())
  const replace = (byId: number) =>
    act(
      `在全部${uses}處換上選好的圖片？已發佈的文章會立即改變；各篇的替代文字和圖片說明會保留，請之後檢查是否仍然合適。`,
      'PUT',
      routes.desk.picture(byId),
      { byId },
    )
  return (
    <>
      <p className="feature-acts">
        {uses > 0 && (
          <button className="button" type="button" disabled={busy} onClick={() => setChoosing(true)}>
            在所有地方更換…
          </button>
        )}
        <button className="button" type="button" disabled={busy} onClick={remove}>
          刪除圖片…
        </button>
      </p>
      <Said outcome={outcome} />
      <MediaPicker open={choosing} onChoose={(picture) => replace(picture.id)} onClose={() => setChoosing(false)} />
    </>
  )
}
