import { MAX_UPLOAD_BYTES, type UploadedPicture } from '../../lib/media/media'
import { routes } from '../../lib/routes'
import { OFFLINE, refusalIn } from '../ui/ask-studio'

const TOO_LARGE = '圖片太大，最多20 MB。請縮小後再上載。'

/**
 * Uploads a picture. `onProgress` hears from 0 to 1 how much has left; at 1 the picture is being worked on. Rejects with an Error
 * whose message is a sentence to show, or, when `signal` was aborted, with an AbortError. (XMLHttpRequest, because fetch does not
 * tell how far an upload has come.)
 */
export function uploadPicture(file: File, onProgress: (share: number) => void, signal?: AbortSignal): Promise<UploadedPicture> {
  return new Promise((resolve, reject) => {
    if (file.size > MAX_UPLOAD_BYTES) return reject(new Error(TOO_LARGE))
    if (signal?.aborted) return reject(new DOMException('上載已取消。', 'AbortError'))
    const request = new XMLHttpRequest()
    const cancel = () => request.abort()
    signal?.addEventListener('abort', cancel, { once: true })
    request.upload.onprogress = ({ loaded, total }) => total > 0 && onProgress(loaded / total)
    request.onload = () => {
      if (request.status === 200) resolve(JSON.parse(request.responseText))
      else reject(new Error(request.status === 413 ? TOO_LARGE : refusalIn(request.status, request.responseText)))
    }
    request.onerror = () => reject(new Error(OFFLINE))
    request.onabort = () => reject(new DOMException('上載已取消。', 'AbortError'))
    request.onloadend = () => signal?.removeEventListener('abort', cancel)
    request.open('POST', routes.api.media())
    request.setRequestHeader('x-file-name', encodeURIComponent(file.name.toWellFormed()))
    // Not the file's own type: a proxy might act on it.
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.send(file)
  })
}
