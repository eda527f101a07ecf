import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { SkipLink } from '../../../components/shell/skip-link'
import { StudioBar } from '../../../components/user/studio-bar'
import { getSite } from '../../../lib/site/queries'
import { mustBeSignedIn } from '../../../lib/user/signed-in'
import '../../studio.css'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: '編輯台', robots: { index: false } }

export default async function Layout({ children }: { children: ReactNode }) {
  const [{ name: siteName }, { name }] = [await getSite(), await mustBeSignedIn()]
  return (
    <>
      <SkipLink />
      <StudioBar siteName={siteName} name={name} />
      <main id="main" className="desk" tabIndex={-1}>
        {children}
      </main>
    </>
  )
}
