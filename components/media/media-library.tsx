'use client'

import { useRouter } from 'next/navigation'
import type { ReactNode } from 'react'
import { DropArea } from './drop-area'
import { FileButton } from './file-button'
import { UploadList } from './upload-list'
import { useUploads } from './use-uploads'

/** The library with its way in: files are chosen, or dropped anywhere on it. */
export function MediaLibrary({ mayUpload, children }: { mayUpload: boolean; children: ReactNode }) {
  const router = useRouter()
  const { uploads, add } = useUploads(() => router.refresh())
  if (!mayUpload) return children
  return (
    <DropArea className="media-library" onFiles={add}>
      <p className="media-upload">
        <FileButton name="上載圖片" onFiles={add} multiple main />
        <span>或把圖片拖到這裏。JPEG、PNG或WebP，每張最多20 MB。</span>
      </p>
      <UploadList uploads={uploads} />
      {children}
    </DropArea>
  )
}
