import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PictureActs } from '../../../../../components/media/picture-acts'
import { PictureDesk } from '../../../../../components/media/picture-desk'
import { PictureUses } from '../../../../../components/media/picture-uses'
import { DeskPage } from '../../../../../components/shell/desk-page'
import { Link, OutLink } from '../../../../../components/ui/link'
import { jpeg } from '../../../../../lib/media/media'
import { getMedia } from '../../../../../lib/media/queries'
import { routes } from '../../../../../lib/routes'
import { parseId } from '../../../../../lib/row-id'
import { mustBeSignedIn } from '../../../../../lib/user/signed-in'

export const metadata: Metadata = { title: '圖片' }

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { actor } = await mustBeSignedIn()
  const found = await getMedia(actor, parseId((await params).id))
  if (!found) notFound()
  const { picture, fileName, version, createdAt, bytes, mayChange, mayManage, articles, otherArticles, authors, setting } = found
  const uses = { articles, otherArticles, authors, setting }
  const count = articles.length + otherArticles + authors.length + (setting ? 1 : 0)
  return (
    <DeskPage title="圖片" acts={<Link href={routes.desk.media()}>返回媒體庫</Link>}>
      <p className="picture-facts">
        <span className="picture-file">{fileName}</span>
        <span className="numerals">{`${picture.width} × ${picture.height}`}</span>
        <span className="numerals">{`${(bytes / 1_000_000).toFixed(1)} MB`}</span>
        <time dateTime={createdAt.iso}>{createdAt.text}</time>
        <OutLink href={jpeg(picture, picture.width)}>看大圖</OutLink>
      </p>
      <PictureDesk key={picture.id} picture={picture} version={version} mayChange={mayChange} />
      <PictureUses {...uses} />
      {mayManage && <PictureActs id={picture.id} fileName={fileName} uses={count} />}
    </DeskPage>
  )
}
