import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DeskPage } from '../../../../components/shell/desk-page'
import { InviteForm } from '../../../../components/user/invite-form'
import { UserList } from '../../../../components/user/user-list'
import { listAuthorChoices, listUsers } from '../../../../lib/user/queries'
import { mustBeSignedIn } from '../../../../lib/user/signed-in'

export const metadata: Metadata = { title: '帳戶' }

export default async function Page() {
  const { actor } = await mustBeSignedIn()
  if (actor.role !== 'owner') notFound()
  const [users, authors] = await Promise.all([listUsers(actor), listAuthorChoices()])
  return (
    <DeskPage title="帳戶">
      <UserList users={users} />
      <InviteForm authors={authors} />
    </DeskPage>
  )
}
