import { jpeg, type MediaLine, type UploadedPicture } from '../../lib/media/media'
import { routes } from '../../lib/routes'
import { Link } from '../ui/link'

/** What a picture is called where it has to be told from others. */
export const nameOf = (picture: UploadedPicture | MediaLine): string =>
  picture.alt || picture.caption || ('fileName' in picture ? picture.fileName : `圖片${picture.id}`)

export function Thumbnail({ picture }: { picture: UploadedPicture | MediaLine }) {
  return (
    <>
      <picture>
        <img src={jpeg(picture, 480)} alt="" width={picture.width} height={picture.height} loading="lazy" data-focal={picture.focal} />
      </picture>
      <span>{nameOf(picture)}</span>
    </>
  )
}

/** The library: every picture leads to its own page. */
export function MediaGrid({ pictures }: { pictures: readonly MediaLine[] }) {
  return (
    <ul className="media-grid" aria-label="圖片">
      {pictures.map((picture) => (
        <li key={picture.id}>
          <Link href={routes.desk.picture(picture.id)}>
            <Thumbnail picture={picture} />
          </Link>
        </li>
      ))}
    </ul>
  )
}
