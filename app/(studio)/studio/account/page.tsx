import type { Metadata } from 'next'
import { DeskPage } from '../../../../components/shell/desk-page'
import { AccountForms } from '../../../../components/user/account-forms'
import { mustBeSignedIn } from '../../../../lib/user/signed-in'

export const metadata: Metadata = { title: '我的帳戶' }

export default async function Page() {
  const { name, email } = await mustBeSignedIn()
  return (
    <DeskPage title="我的帳戶">
      <p>
        {name}（{email}）
      </p>
      <AccountForms />
    </DeskPage>
  )
}
