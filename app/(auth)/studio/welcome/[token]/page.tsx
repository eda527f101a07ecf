import type { Metadata } from 'next'
import { ChoosePassword } from '../../../../../components/user/choose-password'
import { Door } from '../../../../../components/user/door'
import { VoidLink } from '../../../../../components/user/void-link'
import { getSite } from '../../../../../lib/site/queries'
import { getInvited } from '../../../../../lib/user/queries'
import '../../../../studio.css'

interface Props {
  params: Promise<{ token: string }>
}

export const dynamic = 'force-dynamic'
// The address is a secret: it goes to no search engine and to no other site. See also next.config.ts.
export const metadata: Metadata = { title: '歡迎加入', robots: { index: false, follow: false }, referrer: 'no-referrer' }

export default async function Page({ params }: Props) {
  const { token } = await params
  const [site, invited] = [await getSite(), await getInvited('invitation', token, new Date())]
  return (
    <Door siteName={site.name} title="歡迎加入">
      {invited ? <ChoosePassword kind="welcome" token={token} email={invited.email} /> : <VoidLink kind="welcome" />}
    </Door>
  )
}
