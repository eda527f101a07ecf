import type { PictureView } from '../../lib/media/media'

interface Props {
  picture: PictureView
  /** The `sizes` attribute: how wide the picture will stand, in CSS pixels of the page. */
  sizes: string
  /** The one picture that a reader sees first: fetched at once. */
  priority?: boolean
  /** Beside a title that says the same: no alternative text. */
  decorative?: boolean
}

/** Width and height reserve the space; the attributes that choose a file stand before `src`, since browsers fetch in that order. */
export function Picture({ picture, sizes, priority = false, decorative = false }: Props) {
  return (
    <picture>
      {picture.webp && <source type="image/webp" srcSet={picture.webp} sizes={sizes} />}
      <img
        alt={decorative ? '' : picture.alt}
        width={picture.width}
        height={picture.height}
        loading={priority ? 'eager' : 'lazy'}
        fetchPriority={priority ? 'high' : undefined}
        decoding="async"
        sizes={sizes}
        srcSet={picture.jpg || undefined}
        src={picture.src}
      />
    </picture>
  )
}
