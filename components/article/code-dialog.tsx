'use client'

import { Modal } from '../ui/modal'
import { QrCode } from '../ui/qr-code'

/** A QR code of the article's address, for the camera of 微信. */
export function CodeDialog({ address, onClose }: { address: string; onClose: () => void }) {
  return (
    <Modal className="code-dialog" label="分享到微信" onClose={onClose}>
      {(close) => (
        <>
          <h2>分享到微信</h2>
          <QrCode text={address} label="文章連結的二維碼" />
          <p>用微信掃描二維碼，或複製連結後在微信貼上。</p>
          <button type="button" className="action" onClick={close}>
            關閉
          </button>
        </>
      )}
    </Modal>
  )
}
