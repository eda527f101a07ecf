import { type CardPicture, jpeg, srcset } from '../../lib/media/media'

interface Props {
  picture: CardPicture
  /** Left out beside a title that says the same. */
  alt?: string
  /** The `sizes` attribute: how wide the picture will stand, in CSS pixels of the page. */
  sizes: string
  /** The one picture that a reader sees first: fetched at once. */
  priority?: boolean
}

/** Browsers that do not know WebP get one JPEG of this width, in pixels. */
const FALLBACK_WIDTH = 800

/** Width and height reserve the space; the attributes that choose a file stand before `src`, since browsers fetch in that order. */
export function Picture({ picture, alt = '', sizes, priority = false }: Props) {
  return (
    <picture>
      {picture.avif && <source type="image/avif" srcSet={srcset(picture, 'avif')} sizes={sizes} />}
      <source type="image/webp" srcSet={srcset(picture)} sizes={sizes} />
      <img
        alt={alt}
        width={picture.width}
        height={picture.height}
        loading={priority ? 'eager' : 'lazy'}
        fetchPriority={priority ? 'high' : undefined}
        decoding="async"
        data-focal={picture.focal}
        src={jpeg(picture, FALLBACK_WIDTH)}
      />
    </picture>
  )
}
