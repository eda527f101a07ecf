import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { StudioFrame } from '../../../components/user/studio-frame'
import { getSite } from '../../../lib/site/queries'
import { isEditor } from '../../../lib/user/actor'
import { mustBeSignedIn } from '../../../lib/user/signed-in'
import '../../studio.css'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: { default: '編輯台', template: '%s｜編輯台' }, robots: { index: false } }

export default async function Layout({ children }: { children: ReactNode }) {
  const [{ name: siteName }, { name, email, actor }] = [await getSite(), await mustBeSignedIn()]
  return (
    <StudioFrame siteName={siteName} name={name} email={email} editor={isEditor(actor)} owner={actor.role === 'owner'}>
      {children}
    </StudioFrame>
  )
}
