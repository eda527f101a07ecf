import type { Metadata } from 'next'
import { AccountForms } from '../../../../components/user/account-forms'
import { mustBeSignedIn } from '../../../../lib/user/signed-in'

export const metadata: Metadata = { title: '帳戶｜編輯台' }

export default async function Page() {
  const { name, email } = await mustBeSignedIn()
  return (
    <>
      <h1>帳戶</h1>
      <p>
        {name}（{email}）
      </p>
      <AccountForms />
    </>
  )
}
