import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DeskPage } from '../../../../../components/shell/desk-page'
import { UserForms } from '../../../../../components/user/user-forms'
import { routes } from '../../../../../lib/routes'
import { parseId } from '../../../../../lib/row-id'
import { getUser, listAuthorChoices } from '../../../../../lib/user/queries'
import { mustBeSignedIn } from '../../../../../lib/user/signed-in'

export const metadata: Metadata = { title: '帳戶' }

interface Props {
  params: Promise<{ id: string }>
}

export default async function Page({ params }: Props) {
  const { actor } = await mustBeSignedIn()
  const { id } = await params
  if (actor.role !== 'owner') notFound()
  const [user, authors] = await Promise.all([getUser(actor, parseId(id)), listAuthorChoices()])
  if (!user) notFound()
  return (
    <DeskPage title={user.name} acts={<a href={routes.desk.users()}>所有帳戶</a>}>
      <UserForms user={user} authors={authors} own={user.id === actor.userId} />
    </DeskPage>
  )
}
