import { MAX_UPLOAD_BYTES, type UploadedPicture } from '../../lib/media/media'
import { routes } from '../../lib/routes'
import { OFFLINE, Refused, refusalIn, UNKNOWN } from '../ui/ask-studio'

const TOO_LARGE = '圖片太大，最多20 MB。請縮小後再上載。'
const STALLED = '上載停了下來，請檢查網絡後再試。'
const UNANSWERED = '圖片已送出，但未收到回覆。請先看看媒體庫有沒有這張圖片，沒有的話再試。'
/** A line on which nothing has moved for so long is given up. */
const STALL_MS = 60_000
/** The newsroom works on one picture at a time; others may be before this one. */
const ANSWER_MS = 180_000

function pictureIn(text: string): UploadedPicture {
  try {
    return JSON.parse(text)
  } catch {
    // A page of somebody on the way, with a status that promises better.
    throw new Refused(0, UNKNOWN)
  }
}

/**
 * Uploads a picture. `onProgress` hears from 0 to 1 how much has left; at 1 the picture is being worked on. Rejects with
 * {@link Refused}, or, when `signal` was aborted, with an AbortError. (XMLHttpRequest, because fetch does not tell how far an
 * upload has come.)
 */
export function uploadPicture(file: File, onProgress: (share: number) => void, signal?: AbortSignal): Promise<UploadedPicture> {
  return new Promise((resolve, reject) => {
    if (file.size > MAX_UPLOAD_BYTES) return reject(new Refused(413, TOO_LARGE))
    if (signal?.aborted) return reject(new DOMException('上載已取消。', 'AbortError'))
    const request = new XMLHttpRequest()
    let watch: ReturnType<typeof setTimeout> | undefined
    const giveUpAfter = (milliseconds: number, sentence: string) => {
      clearTimeout(watch)
      watch = setTimeout(() => {
        reject(new Refused(0, sentence))
        request.abort()
      }, milliseconds)
    }
    const cancel = () => request.abort()
    signal?.addEventListener('abort', cancel, { once: true })
    request.upload.onprogress = ({ loaded, total }) => {
      giveUpAfter(STALL_MS, STALLED)
      if (total > 0) onProgress(loaded / total)
    }
    request.upload.onload = () => giveUpAfter(ANSWER_MS, UNANSWERED)
    request.onload = () => {
      const { status, responseText } = request
      try {
        if (status !== 200) throw new Refused(status, status === 413 ? TOO_LARGE : refusalIn(status, responseText))
        resolve(pictureIn(responseText))
      } catch (refused) {
        reject(refused)
      }
    }
    request.onerror = () => reject(new Refused(0, OFFLINE))
    request.onabort = () => reject(new DOMException('上載已取消。', 'AbortError'))
    request.onloadend = () => {
      clearTimeout(watch)
      signal?.removeEventListener('abort', cancel)
    }
    giveUpAfter(STALL_MS, STALLED)
    request.open('POST', routes.api.media())
    request.setRequestHeader('x-file-name', encodeURIComponent(file.name.toWellFormed()))
    // Not the file's own type: a proxy might act on it.
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.send(file)
  })
}
