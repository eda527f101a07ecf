'use client'

import { type MouseEvent, type ReactNode, useRef, useState } from 'react'
import { jpeg, type PictureView } from '../../lib/media/media'
import { Icon } from '../ui/icon'
import { Picture } from '../ui/picture'

const COLUMN = '(min-width: 45rem) 42rem, 100vw'

interface Props {
  picture: PictureView
  /** The feature picture of an opened article is fetched at once. */
  priority?: boolean
}

/**
 * A picture in an article, with its words. It is a link to the large file; with JavaScript the link opens the lightbox,
 * whose code is fetched only then.
 */
export function Plate({ picture, priority }: Props) {
  const { caption, credit } = picture
  const large = jpeg(picture, picture.width)
  const link = useRef<HTMLAnchorElement>(null)
  const [lightbox, setLightbox] = useState<ReactNode>(null)
  const enlarge = async (event: MouseEvent) => {
    // With a modifier or another button the reader asks for a tab of its own.
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    const close = () => {
      setLightbox(null)
      link.current?.focus()
    }
    try {
      const { Lightbox, slidesAround } = await import('./lightbox')
      if (link.current) setLightbox(<Lightbox {...slidesAround(link.current)} onClose={close} />)
    } catch {
      location.assign(large)
    }
  }
  return (
    <figure className="plate">
      <a className="plate-link" ref={link} href={large} data-picture={picture.hash} onClick={enlarge}>
        <Picture picture={picture} alt={picture.alt} sizes={COLUMN} priority={priority} />
        <span className="unseen">放大圖片</span>
        <Icon name="enlarge" />
      </a>
      {(caption || credit) && (
        <figcaption>
          <span className="caption">{caption}</span>
          {credit && <small className="credit">{credit}</small>}
        </figcaption>
      )}
      {lightbox}
    </figure>
  )
}
