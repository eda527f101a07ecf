import type { Metadata } from 'next'
import { DeskPage } from '../../../../components/shell/desk-page'
import { AccountForms } from '../../../../components/user/account-forms'
import { ROLE_NAMES } from '../../../../lib/user/account'
import { getOwnAccount } from '../../../../lib/user/queries'
import { mustBeSignedIn } from '../../../../lib/user/signed-in'

export const metadata: Metadata = { title: '我的帳戶' }

export default async function Page() {
  const signedIn = await mustBeSignedIn()
  const account = await getOwnAccount(signedIn, new Date())
  return (
    <DeskPage title="我的帳戶">
      <p>
        {signedIn.name}（{signedIn.email}），{ROLE_NAMES[account.role]}
      </p>
      <AccountForms account={account} email={signedIn.email} />
    </DeskPage>
  )
}
