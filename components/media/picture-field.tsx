import type { PictureChoice } from '../../lib/media/media'

interface Props {
  /** Name of the field, which is sent as the picture's id; empty for none. */
  name: string
  label: string
  chosen: number | null
  pictures: readonly PictureChoice[]
}

/** Chooses a picture of the library for a form. The one place where the forms of authors and of the site do so. */
export function PictureField({ name, label, chosen, pictures }: Props) {
  return (
    <label className="field">
      {label}
      <select name={name} defaultValue={chosen ?? ''}>
        <option value="">沒有圖片</option>
        {pictures.map((picture) => (
          <option key={picture.id} value={picture.id}>
            {picture.id}：{picture.name}
          </option>
        ))}
      </select>
    </label>
  )
}
