import type { Metadata } from 'next'
import { NewAuthor } from '../../../../../components/author/author-forms'
import { DeskPage } from '../../../../../components/shell/desk-page'
import { mustRunNewsroom } from '../../../../../lib/user/signed-in'

export const metadata: Metadata = { title: '新增作者' }

export default async function Page() {
  await mustRunNewsroom()
  return (
    <DeskPage title="新增作者">
      <NewAuthor />
    </DeskPage>
  )
}
