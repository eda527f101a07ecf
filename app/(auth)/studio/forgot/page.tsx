import type { Metadata } from 'next'
import { Door } from '../../../../components/user/door'
import { ForgottenForm } from '../../../../components/user/forgotten-form'
import { getSite } from '../../../../lib/site/queries'
import '../../../studio.css'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: '忘記密碼', robots: { index: false } }

export default async function Page() {
  const { name } = await getSite()
  return (
    <Door siteName={name} title="忘記密碼">
      <ForgottenForm />
    </Door>
  )
}
