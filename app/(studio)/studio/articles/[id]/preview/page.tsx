import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DeskPage } from '../../../../../../components/shell/desk-page'
import { StudioIcon } from '../../../../../../components/shell/studio-icon'
import { Link } from '../../../../../../components/ui/link'
import { PreviewFrame } from '../../../../../../components/writing/preview-frame'
import { previewedTitle } from '../../../../../../lib/article/previewing'
import { routes } from '../../../../../../lib/routes'
import { parseId } from '../../../../../../lib/row-id'
import { mustBeSignedIn } from '../../../../../../lib/user/signed-in'

export const metadata: Metadata = { title: '預覽' }

/** The article as readers will see it, at the widths of their devices. */
export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { actor } = await mustBeSignedIn()
  const { id: given } = await params
  const id = parseId(given) || notFound()
  const title = await previewedTitle(actor, id, new Date())
  if (title === null) notFound()
  const back = (
    <Link className="button" href={routes.desk.article(id)}>
      <StudioIcon name="back" />
      返回編輯
    </Link>
  )
  return (
    <DeskPage title={`預覽：${title}`} acts={back}>
      <PreviewFrame id={id} title={title} />
    </DeskPage>
  )
}
