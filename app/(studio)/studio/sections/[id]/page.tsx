import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { EditSection } from '../../../../../components/section/section-forms'
import { DeskPage } from '../../../../../components/shell/desk-page'
import { Link } from '../../../../../components/ui/link'
import { routes } from '../../../../../lib/routes'
import { parseId } from '../../../../../lib/row-id'
import { getSectionForm } from '../../../../../lib/section/queries'
import { mustRunNewsroom } from '../../../../../lib/user/signed-in'

export const metadata: Metadata = { title: '修改欄目' }

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  await mustRunNewsroom()
  const section = await getSectionForm(parseId((await params).id))
  if (!section) notFound()
  return (
    <DeskPage title={section.name} acts={<Link href={routes.desk.sections()}>全部欄目</Link>}>
      <EditSection section={section} />
    </DeskPage>
  )
}
