import type { CardPicture } from '../../lib/media/media'
import { clauses } from '../../lib/text/clauses'
import { Picture } from '../ui/picture'
import { Title } from '../ui/title'

interface Props {
  title: string
  text: string
  picture: CardPicture | null
  host: string
}

function CardImage({ picture }: { picture: CardPicture | null }) {
  return <div className="picture">{picture ? <Picture picture={picture} sizes="20rem" /> : <span>沒有圖片</span>}</div>
}

/** What others see when the article is shared, as near as their own looks can be told. */
export function ShareCards({ title, text, picture, host }: Props) {
  const heading = <Title clauses={clauses(title)} />
  return (
    <>
      <p className="preview-name">Facebook</p>
      <section className="card-preview facebook" aria-label="Facebook 預覽">
        <CardImage picture={picture} />
        <div>
          <small>{host.toUpperCase()}</small>
          <b>{heading}</b>
          <p>{text}</p>
        </div>
      </section>
      <p className="preview-name">WhatsApp</p>
      <section className={picture ? 'card-preview whatsapp' : 'card-preview whatsapp without-picture'} aria-label="WhatsApp 預覽">
        {picture && <CardImage picture={picture} />}
        <div>
          <b>{heading}</b>
          <p>{text}</p>
          <small>{host}</small>
        </div>
      </section>
      <p className="preview-name">X</p>
      <section className="card-preview x" aria-label="X 預覽">
        <CardImage picture={picture} />
        <div>{title}</div>
      </section>
    </>
  )
}
