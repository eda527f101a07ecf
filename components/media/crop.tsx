import { CROPS, cropBox } from '../../lib/media/crop'
import { type CardPicture, jpeg } from '../../lib/media/media'

export interface FocusedPicture extends CardPicture {
  focalX: number
  focalY: number
}

const percent = (share: number) => `${share * 100}%`

/** A picture cut to a proportion, exactly as it will be cut for other sites. Decoration: what it shows is said elsewhere. */
function Crop({ picture, ratio }: { picture: FocusedPicture; ratio: number }) {
  const { width, height } = picture
  const box = cropBox(width, height, picture.focalX, picture.focalY, ratio)
  const place = {
    width: percent(width / box.width),
    height: percent(height / box.height),
    left: percent(-box.left / box.width),
    top: percent(-box.top / box.height),
  }
  return (
    <span className="crop" style={{ aspectRatio: ratio }}>
      <picture>
        <img src={jpeg(picture, 800)} alt="" style={place} />
      </picture>
    </span>
  )
}

/** How a picture is cut where it will be cut. */
export function Crops({ picture }: { picture: FocusedPicture }) {
  return (
    <ul className="crops" aria-label="裁剪預覽">
      {CROPS.map(({ name, label, ratio }) => (
        <li key={label}>
          <Crop picture={picture} ratio={ratio} />
          <span>
            {name} <span className="numerals">{label}</span>
          </span>
        </li>
      ))}
    </ul>
  )
}
