'use client'

import { type KeyboardEvent, type MouseEvent, type TouchEvent, useRef, useState } from 'react'
import type { PictureView } from '../../lib/media/media'
import { Icon } from '../ui/icon'
import { Modal } from '../ui/modal'
import { Picture } from '../ui/picture'

export { slidesAround } from './slides'

/** How far a finger moves sideways, in CSS pixels, before it means another picture. */
const SWIPE = 48

interface Props {
  slides: readonly PictureView[]
  start: number
  onClose: () => void
}

/** The pictures of one article, one at a time, as large as the window. After the last comes the first. */
export function Lightbox({ slides, start, onClose }: Props) {
  const [place, setPlace] = useState(start)
  const finger = useRef<number | null>(null)
  const slide = slides[place]
  if (!slide) return null
  const turn = (by: number) => setPlace((current) => (current + by + slides.length) % slides.length)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowLeft') turn(-1)
    else if (event.key === 'ArrowRight') turn(1)
  }
  const onTouchStart = ({ touches }: TouchEvent) => {
    // Two fingers zoom.
    finger.current = touches.length === 1 ? (touches[0]?.clientX ?? null) : null
  }
  const onTouchEnd = ({ changedTouches }: TouchEvent) => {
    const moved = finger.current === null ? 0 : (changedTouches[0]?.clientX ?? finger.current) - finger.current
    finger.current = null
    if (Math.abs(moved) > SWIPE && (window.visualViewport?.scale ?? 1) === 1) turn(moved < 0 ? 1 : -1)
  }
  const onClick = (event: MouseEvent, close: () => void) => {
    if (event.target instanceof HTMLPictureElement) close()
  }
  return (
    <Modal className="lightbox" label="圖片" onClose={onClose} onKeyDown={onKeyDown} onClick={onClick}>
      {(close) => (
        <>
          <button type="button" className="lightbox-close" aria-label="關閉" onClick={close}>
            <Icon name="close" />
          </button>
          <figure className="lightbox-stage" onTouchStart={onTouchStart} onTouchEnd={onTouchEnd}>
            <Picture key={place} picture={slide} alt={slide.alt} sizes="100vw" priority />
            <figcaption aria-live="polite">
              {slide.caption} {slide.credit && <small>{slide.credit}</small>}
            </figcaption>
          </figure>
          {slides.length > 1 && (
            <>
              <p className="lightbox-count numerals">
                {place + 1}／{slides.length}
              </p>
              <button type="button" className="lightbox-turn previous" aria-label="上一張" onClick={() => turn(-1)}>
                <Icon name="previous" />
              </button>
              <button type="button" className="lightbox-turn next" aria-label="下一張" onClick={() => turn(1)}>
                <Icon name="next" />
              </button>
            </>
          )}
        </>
      )}
    </Modal>
  )
}
