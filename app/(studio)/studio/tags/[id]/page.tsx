import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DeskPage } from '../../../../../components/shell/desk-page'
import { TagForms } from '../../../../../components/tag/tag-forms'
import { Link } from '../../../../../components/ui/link'
import { routes } from '../../../../../lib/routes'
import { parseId } from '../../../../../lib/row-id'
import { getTagListed } from '../../../../../lib/tag/queries'
import { mustRunNewsroom } from '../../../../../lib/user/signed-in'

export const metadata: Metadata = { title: '修改標籤' }

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  await mustRunNewsroom()
  const tag = await getTagListed(parseId((await params).id))
  if (!tag) notFound()
  return (
    <DeskPage title={tag.name} acts={<Link href={routes.desk.tags()}>全部標籤</Link>}>
      <TagForms tag={tag} />
    </DeskPage>
  )
}
