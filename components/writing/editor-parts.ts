import type { CardPicture, UploadedPicture } from '../../lib/media/media'
import type { Composition } from './composition'

export type { UploadedPicture } from '../../lib/media/media'

/** Rejects with an Error whose message is a Chinese sentence. */
export type UploadPicture = (file: File, onProgress: (share: number) => void, signal: AbortSignal) => Promise<UploadedPicture>

/** Opens the media library. */
export type ChoosePicture = () => Promise<UploadedPicture | null>

/** What the parts of one editor share. It lives as long as the editor and reads the newest props through functions. */
export interface Desk {
  composition: Composition
  pictureOf: (hash: string) => CardPicture | undefined
  /** Lets pictures that came in after the page was made be drawn. */
  remember: (picture: UploadedPicture) => void
  upload: UploadPicture
  choose: ChoosePicture
  notice: (sentence: string) => void
}
