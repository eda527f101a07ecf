import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { SkipLink } from '../../../../components/shell/skip-link'
import { Wordmark } from '../../../../components/ui/wordmark'
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
    <>
      <SkipLink />
      <main id="main" className="login" tabIndex={-1}>
        <a className="brand" href={routes.front()}>
          <Wordmark siteName={name} />
        </a>
        <h1>編輯台</h1>
        <SignInForm studio={routes.studio()} />
      </main>
    </>
  )
}
