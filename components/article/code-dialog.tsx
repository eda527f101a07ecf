'use client'

import { encode } from 'uqr'
import { Modal } from '../ui/modal'

/** Modules of white that a camera needs round the code (ISO/IEC 18004 asks for four). */
const QUIET = 4

/** The dark modules as one path of unit squares, runs joined. */
function modules(rows: readonly (readonly boolean[])[]): string {
  let path = ''
  rows.forEach((row, y) => {
    for (let x = 0; x < row.length; x++) {
      if (!row[x]) continue
      const from = x
      while (row[x + 1]) x++
      path += `M${from} ${y}h${x - from + 1}v1h-${x - from + 1}z`
    }
  })
  return path
}

/** A QR code of the article's address, for the camera of 微信. */
export function CodeDialog({ address, onClose }: { address: string; onClose: () => void }) {
  const { data, size } = encode(address, { ecc: 'M', border: 0 })
  return (
    <Modal className="code-dialog" label="分享到微信" onClose={onClose}>
      {(close) => (
        <>
          <h2>分享到微信</h2>
          <svg
            className="code"
            viewBox={`-${QUIET} -${QUIET} ${size + 2 * QUIET} ${size + 2 * QUIET}`}
            role="img"
            aria-label="文章連結的二維碼"
          >
            <path d={modules(data)} shapeRendering="crispEdges" />
          </svg>
          <p>用微信掃描二維碼，或複製連結後在微信貼上。</p>
          <button type="button" className="action" onClick={close}>
            關閉
          </button>
        </>
      )}
    </Modal>
  )
}
