'use client'

import { Modal } from '../ui/modal'

interface Props {
  onFiles: (files: File[]) => void
  onChoose: () => void
  onClose: () => void
}

/** Where a new picture comes from: this device or the media library. */
export function PictureDialog({ onFiles, onChoose, onClose }: Props) {
  return (
    <Modal className="studio desk-dialog" label="插入圖片" onClose={onClose}>
      {(close) => (
        <div className="act-form">
          <h2>插入圖片</h2>
          <label className="field">
            從這部裝置上載
            <input
              type="file"
              accept="image/jpeg,image/png,image/webp"
              multiple
              onChange={({ currentTarget }) => {
                const files = [...(currentTarget.files ?? [])]
                if (files.length === 0) return
                close()
                onFiles(files)
              }}
            />
          </label>
          <p className="why">也可以把圖片拖到內文裏，或直接貼上。</p>
          <p className="acts">
            <button className="button" type="button" onClick={close}>
              取消
            </button>
            <button
              className="button main"
              type="button"
              onClick={() => {
                close()
                onChoose()
              }}
            >
              從媒體庫選取
            </button>
          </p>
        </div>
      )}
    </Modal>
  )
}
