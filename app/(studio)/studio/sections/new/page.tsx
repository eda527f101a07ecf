import type { Metadata } from 'next'
import { NewSection } from '../../../../../components/section/section-forms'
import { DeskPage } from '../../../../../components/shell/desk-page'
import { mustRunNewsroom } from '../../../../../lib/user/signed-in'

export const metadata: Metadata = { title: '新增欄目' }

export default async function Page() {
  await mustRunNewsroom()
  return (
    <DeskPage title="新增欄目">
      <NewSection />
    </DeskPage>
  )
}
