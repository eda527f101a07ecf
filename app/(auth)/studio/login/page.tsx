import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { Door } from '../../../../components/user/door'
import { SignInForm } from '../../../../components/user/sign-in-form'
import { routes } from '../../../../lib/routes'
import { getSite } from '../../../../lib/site/queries'
import { getSignedIn } from '../../../../lib/user/signed-in'
import '../../../studio.css'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: '登入編輯台', robots: { index: false } }

export default async function Page() {
  if (await getSignedIn()) redirect(routes.studio())
  const { name } = await getSite()
  return (
    <Door siteName={name} title="編輯台">
      <SignInForm />
    </Door>
  )
}
